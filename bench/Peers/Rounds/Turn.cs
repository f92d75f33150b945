using System.Diagnostics;
using ParLive.Work;

namespace ParLive.Peers.Rounds;

/// <summary>One contender's turn in a round: it starts empty, takes everything in, is asked, and is compared with the plain answers.</summary>
/// <param name="field">The field.</param>
/// <param name="contender">Who.</param>
/// <param name="length">How long its parts are.</param>
internal sealed class Turn(Field field, Contender contender, TurnLength length)
{
    /// <summary>How many single events are under way at once.</summary>
    public static readonly IReadOnlyList<int> InFlight = [16, 256];

    private int _traffic;
    private long _fresh;

    /// <summary>Does all of it.</summary>
    public async Task<Outcome> PlayAsync()
    {
        await using var peer = await contender.StartAsync(field);
        var outcome = new Outcome { Load = await LoadAsync(peer) };
        await using var reader = await peer.ReaderAsync();
        if (contender.IsAsked) outcome = await AskAsync(peer, reader, outcome);
        if (contender.TakesSingles)
        {
            var singles = new Dictionary<int, double>();
            foreach (var inFlight in InFlight)
            {
                var way = new Way(1, inFlight);
                await TakeAsync(peer, way, length.Singles / 4);
                singles[inFlight] = await TakeAsync(peer, way, length.Singles);
            }

            outcome = outcome with { Singles = singles };
        }

        var expectation = Expectation.After(field, field.Load.Lines, _traffic);
        if (_fresh != expectation.Events)
            throw new WrongAnswerException($"{contender.Name} counted {_fresh} different events where there were {expectation.Events}.");
        await expectation.CompareAsync(contender.Name, reader, () => Day.Of(TimeProvider.System.GetUtcNow()));
        return outcome;
    }

    private async Task<double> LoadAsync(IPeer peer)
    {
        // Whoever takes a whole file has no second file to get warm with.
        var warmUp = contender.Way.EventsEach == int.MaxValue ? 0 : field.WarmUp;
        if (warmUp > 0)
        {
            using var first = new Batches(field.Load.Path, 0, warmUp);
            _fresh += await peer.TakeAsync(first, contender.Way);
        }

        using var rest = new Batches(field.Load.Path, warmUp);
        var began = Stopwatch.GetTimestamp();
        _fresh += await peer.TakeAsync(rest, contender.Way);
        return (field.Load.Lines - warmUp) / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private async Task<Outcome> AskAsync(IPeer peer, IReader reader, Outcome outcome)
    {
        var half = outcome.Load / 2;
        using var stop = new CancellationTokenSource();
        var asking = Task.Run(() => Asking.AskAsync(reader, field.Country, Day.Of(TimeProvider.System.GetUtcNow()), stop.Token));
        var reached = await TakeAsync(peer, contender.Way, length.Asked, field.Asked, half);
        await stop.CancelAsync();
        return outcome with { Asking = await asking, Kept = reached / half };
    }

    private async Task<double> TakeAsync(IPeer peer, Way way, TimeSpan longest, int most = int.MaxValue, double rate = double.PositiveInfinity)
    {
        using var batches = new Batches(field.Traffic.Path, _traffic, most, rate);
        using var end = new Timer(_ => batches.Stop(), null, longest, Timeout.InfiniteTimeSpan);
        var began = Stopwatch.GetTimestamp();
        _fresh += await peer.TakeAsync(batches, way);
        _traffic += batches.Handed;
        if (batches.Handed == 0) throw new InvalidOperationException($"{contender.Name} had no events left to take in; rounds of more events have more.");
        return batches.Handed / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}

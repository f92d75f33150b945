using System.Threading.Channels;
using ParLive.Work;
using Channel = System.Threading.Channels.Channel;

namespace ParLive.Peers;

/// <summary>Events as columns for several takers at once, who never have the same dossier at the same time: each has communes of its own.</summary>
/// <param name="batches">The work.</param>
/// <param name="eventsEach">How many events a taker gets at once.</param>
/// <param name="count">How many takers there are.</param>
internal sealed class Lanes(Batches batches, int eventsEach, int count)
{
    // Read ahead far enough that nobody waits for a parser, and no farther.
    private const int Ahead = 4;

    private readonly Channel<EventColumns>[] _lanes = [.. Enumerable.Range(0, count).Select(_ => Channel.CreateBounded<EventColumns>(Ahead))];

    /// <summary>Lets each take until nothing is left.</summary>
    public async Task RunAsync(Func<ChannelReader<EventColumns>, Task> take)
    {
        var takers = Task.WhenAll(_lanes.Select(lane => Task.Run(() => take(lane.Reader))));
        var pump = Task.Run(PumpAsync);
        // A taker that fails would leave the pump waiting for ever.
        await await Task.WhenAny(takers, Task.WhenAll(takers, pump));
        await pump;
    }

    private async Task PumpAsync()
    {
        var batch = new Batch();
        var parts = _lanes.Select(_ => new Batch()).ToArray();
        while (await batches.FillAsync(batch, eventsEach))
        {
            if (count == 1)
            {
                await _lanes[0].Writer.WriteAsync(EventColumns.Of(batch));
                continue;
            }

            foreach (var full in Split(batch, parts)) await _lanes[full.Lane].Writer.WriteAsync(full.Columns);
        }

        for (var lane = 0; lane < count; lane++)
        {
            if (parts[lane].Lines > 0) await _lanes[lane].Writer.WriteAsync(EventColumns.Of(parts[lane]));
            _lanes[lane].Writer.Complete();
        }
    }

    private List<(int Lane, EventColumns Columns)> Split(Batch batch, Batch[] parts)
    {
        var full = new List<(int, EventColumns)>();
        for (var rest = batch.Bytes.Span; rest.Length > 0;)
        {
            var line = rest[..(rest.IndexOf((byte)'\n') + 1)];
            var lane = EventView.Read(line).Commune % count;
            parts[lane].Add(line);
            if (parts[lane].Lines == eventsEach)
            {
                full.Add((lane, EventColumns.Of(parts[lane])));
                parts[lane].Clear();
            }

            rest = rest[line.Length..];
        }

        return full;
    }
}

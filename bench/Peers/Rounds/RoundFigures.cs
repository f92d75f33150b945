using ParLive.Figures;

namespace ParLive.Peers.Rounds;

/// <summary>The figures of a contest on one disk: ratios are taken within a round, then come the figures they are made of.</summary>
/// <param name="outcomes">What each contender did.</param>
/// <param name="delay">On which disk.</param>
internal sealed class RoundFigures(IReadOnlyDictionary<string, IReadOnlyList<Outcome>> outcomes, SyncDelay delay)
{
    /// <summary>All of them.</summary>
    public IEnumerable<Figure> All() => [.. Ratios().Select(InPart("load")), .. SingleRatios().Select(InPart("singles")), .. Reads().Select(InPart("queries")), .. Speeds()];

    private IEnumerable<Figure> Ratios()
    {
        (string Peer, double Bar, double Aim)[] bars =
        [
            (Contender.Postgres, 8, 15), (Contender.PostgresTwice, 4, 8), (Contender.Redis, 8, 15), (Contender.Limit, 0.25, 0.5),
        ];
        foreach (var (peer, bar, aim) in bars)
        {
            if (Ratio(peer, outcome => outcome.Load) is { } ratio) yield return Figure.AtLeast($"intake against {peer}{delay}", "x", bar, aim, ratio);
        }

        foreach (var peer in (string[])[Contender.PostgresCopy, Contender.Sqlite, Contender.Duck])
        {
            if (Ratio(peer, outcome => outcome.Load) is { } ratio) yield return Figure.Of($"intake against {peer}{delay}", "x", ratio) with { Note = NoteOn(peer) };
        }
    }

    private IEnumerable<Figure> SingleRatios()
    {
        foreach (var inFlight in Turn.InFlight)
        {
            if (Ratio(Contender.Postgres, outcome => outcome.Singles[inFlight]) is not { } ratio) continue;
            var what = $"one event a request, {inFlight} in flight, against PostgreSQL{delay}";
            // The bars are those of a disk that answers at once with few in flight, and of one that waits with many.
            yield return (inFlight == 16) == (delay.Milliseconds == 0)
                ? Figure.AtLeast(what, "x", 3, inFlight == 16 ? 5 : 6, ratio)
                : Figure.Of(what, "x", ratio);
        }
    }

    private IEnumerable<Figure> Reads()
    {
        if (Of(Contender.Parlive) is not { } own || own[0].Asking is null) yield break;
        foreach (var (name, of) in Questions)
        {
            if (name != "Q3" && Of(Contender.Postgres) is { } postgres)
            {
                var shares = own.Zip(postgres, (one, other) => of(one.Asking!).At(0.99) / of(other.Asking!).At(0.99)).ToList();
                yield return Figure.AtMost($"{name} p99 against PostgreSQL's, each taking in at half of its own maximum{delay}", "x", 0.1, null, shares);
            }

            var times = own.Select(outcome => of(outcome.Asking!).At(0.99)).ToList();
            var figure = name == "Q3"
                ? Figure.AtMost($"ParLive: {name} p99 over HTTP{delay}", "ms", 5, 1, times)
                : Figure.Of($"ParLive: {name} p99 over HTTP{delay}", "ms", times) with { Aim = "5" };
            yield return figure with { Note = $"{own.Min(outcome => of(outcome.Asking!).Count)} answers or more a round" };
            yield return Figure.Of($"ParLive: {name} p50 over HTTP{delay}", "ms", [.. own.Select(outcome => of(outcome.Asking!).At(0.5))]);
        }
    }

    private IEnumerable<Figure> Speeds()
    {
        foreach (var (name, own) in outcomes)
        {
            yield return Figure.Of($"{name}{delay}", "events/s", [.. own.Select(outcome => outcome.Load)]) with { Part = "load", Note = NoteOn(name) };
            foreach (var inFlight in own[0].Singles.Keys)
                yield return Figure.Of($"{name}, one event a request, {inFlight} in flight{delay}", "events/s", [.. own.Select(outcome => outcome.Singles[inFlight])]) with { Part = "singles" };
            if (own[0].Asking is null) continue;
            yield return Figure.Of($"{name}: taken in of the planned half{delay}", "", [.. own.Select(outcome => outcome.Kept)]) with { Part = "queries" };
            foreach (var (question, of) in Questions.Where(_ => name != Contender.Parlive))
            {
                yield return Figure.Of($"{name}: {question} p50{delay}", "ms", [.. own.Select(outcome => of(outcome.Asking!).At(0.5))]) with { Part = "queries" };
                yield return Figure.Of($"{name}: {question} p99{delay}", "ms", [.. own.Select(outcome => of(outcome.Asking!).At(0.99))]) with
                {
                    Part = "queries",
                    Note = $"{own.Min(outcome => of(outcome.Asking!).Count)} answers or more a round",
                };
            }
        }
    }

    private static IEnumerable<(string Name, Func<Asking, Spread> Of)> Questions =>
        [("Q1", asking => asking.First), ("Q2", asking => asking.Second), ("Q3", asking => asking.Third)];

    private static Func<Figure, Figure> InPart(string part) => figure => figure with { Part = part };

    private static string NoteOn(string name) => name switch
    {
        Contender.PostgresCopy => "events alone are durable and deduplicated; every question counts them all again",
        Contender.Duck => "loads one whole file once and keeps nothing durable meanwhile: for that it is the right tool",
        Contender.Limit => "no HTTP, no recovery, no answers meanwhile",
        _ => "",
    };

    private IReadOnlyList<Outcome>? Of(string name) => outcomes.GetValueOrDefault(name);

    private IReadOnlyList<double>? Ratio(string peer, Func<Outcome, double> of) =>
        Of(Contender.Parlive) is { } own && Of(peer) is { } others ? [.. own.Zip(others, (one, other) => of(one) / of(other))] : null;
}

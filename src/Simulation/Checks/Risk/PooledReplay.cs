using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Risk;

namespace ParLive.Simulation.Checks.Risk;

/// <summary>The replay of several units, as a province does it: durations go up and are added, what all know goes down, what became goes up.</summary>
/// <param name="Replays">The replay of each unit, in their order.</param>
/// <param name="Lessons">What was learned from all of them together.</param>
public sealed record PooledReplay(IReadOnlyList<Replay> Replays, Lessons Lessons)
{
    /// <summary>All units together.</summary>
    public Replay Sum => Replays.Aggregate(new Replay(), (sum, one) => sum + one);

    /// <summary>Replays units.</summary>
    /// <param name="ledgers">Their matters; all are in one zone.</param>
    /// <param name="weeks">The beginnings of past weeks, in order.</param>
    /// <param name="now">The moment up to which is known what became of the dossiers.</param>
    public static PooledReplay Of(IReadOnlyList<Ledger> ledgers, IReadOnlyList<Instant> weeks, Instant now)
    {
        var pooled = PastDurations.OfNobody(weeks.Count);
        foreach (var durations in ledgers.Select(ledger => PastDurations.Of(ledger, weeks))) pooled.Add(durations);
        var priors = pooled.AsOf().Select(durations => new Prior(durations, Recalibration.None)).ToList();
        var replays = ledgers.Select(ledger => Replay.Of(ledger, weeks, priors, now)).ToList();
        var sum = replays.Aggregate(new Replay(), (sum, one) => sum + one);
        return new PooledReplay(replays, Lessons.Of(sum, ledgers[0].Calendar));
    }

    /// <summary>How right the forecasts of all units were.</summary>
    public Calibration Calibration => Calibration.Of(Sum, Lessons);
}

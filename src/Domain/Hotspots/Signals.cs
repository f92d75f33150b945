using ParLive.Domain.Books;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Hotspots;

/// <summary>What a unit tells of itself so that hotspots can be found: small enough to travel, complete enough to judge.</summary>
/// <param name="AsOf">The minute for which it holds.</param>
/// <param name="Cells">The unit itself first, then its fields and steps, those most judged first.</param>
/// <param name="Oldest">The dossier overdue for longest; null if none is.</param>
/// <param name="Ages">How many dossiers came to be overdue for how long.</param>
/// <param name="Plan">How its tasks stand.</param>
public sealed record Signals(Tick AsOf, IReadOnlyList<CellSignals> Cells, OldestDossier? Oldest, OverdueAges Ages, PlanLoad Plan)
{
    /// <summary>How many local days are told, up to yesterday: 26 weeks.</summary>
    public const int Window = 26 * 7;

    /// <summary>How many fields, and how many steps, are told at most.</summary>
    public const int CellsOfALevel = 64;

    /// <summary>The unit itself.</summary>
    public CellSignals Whole => Cells[0];

    /// <summary>Reads a unit that has dossiers of its own.</summary>
    /// <remarks>
    /// Counted from the dossiers, not from the timeline: totals without dossiers come by the month and judge no day. The timeline tells of
    /// tasks alone.
    /// </remarks>
    /// <param name="ledger">Its matters.</param>
    /// <param name="own">The sum of what they contribute.</param>
    /// <param name="now">The minute for which it is asked.</param>
    public static Signals Of(Ledger ledger, Timeline own, Tick now)
    {
        var sums = new SignalSums(ledger.Calendar, now);
        foreach (var number in ledger.Dossiers)
        {
            if (sums.MayMatter(ledger.EventsOf(number)))
            {
                sums.Add(number, ledger.FactsOf(number), ledger.ContributionOf(number));
            }
        }

        return sums.With(PlanOf(own, now));
    }

    private static PlanLoad PlanOf(Timeline own, Tick now)
    {
        var levels = own.Levels(now);
        return new PlanLoad(
            levels[AllMeasures.TasksSet.Number],
            levels[AllMeasures.TasksDue.Number],
            levels[AllMeasures.TasksOverdue.Number],
            levels[AllMeasures.TasksDone.Number],
            levels[AllMeasures.TasksExpected.Number]);
    }
}

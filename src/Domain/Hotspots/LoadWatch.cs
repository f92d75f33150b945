using ParLive.Domain.Plans;

namespace ParLive.Domain.Hotspots;

/// <summary>Finds what is no matter of chance: one dossier overdue for very long, and tasks that slip.</summary>
internal sealed class LoadWatch(IReadOnlyList<WatchedUnit> units, HotspotRules rules)
{
    private const double DaysOfAWeek = 7;
    private readonly int _oldestLimit = OldestLimitOf(units, rules);

    /// <summary>Whether a dossier is overdue for too long.</summary>
    /// <param name="signals">What its unit tells.</param>
    /// <param name="standing">The alarm that stands; null if none does.</param>
    public Finding Oldest(Signals signals, StandingCause? standing)
    {
        var cause = new Cause(HotspotKind.Oldest, Cell.Whole);
        var oldest = signals.Oldest ?? new OldestDossier("", 0, 0);
        var limit = standing?.Raised is Evidence.Old raised ? raised.Limit : _oldestLimit;
        var verdict = oldest.CalendarDays >= limit ? Verdict.Raise
            : oldest.CalendarDays < rules.OldestClearShare * limit ? Verdict.Clear
            : Verdict.Stay;
        return new Finding(cause, verdict, new Evidence.Old(oldest.Number, oldest.CalendarDays, oldest.WorkingDays, limit));
    }

    /// <summary>Whether tasks slip.</summary>
    public Finding Plan(Signals signals)
    {
        var plan = signals.Plan;
        var (overdue, behind) = (rules.TasksOverdue, rules.TasksBehind);
        var set = (double)plan.Set * ExpectedWork.Whole;
        var verdict = IsBeyond(plan.Overdue, plan.Due, overdue.Share, overdue.Least) || IsBeyond(plan.Behind, set, behind.Share, behind.Least * ExpectedWork.Whole)
            ? Verdict.Raise
            : IsBeyond(plan.Overdue, plan.Due, overdue.Share / 2, overdue.Least) || IsBeyond(plan.Behind, set, behind.Share / 2, behind.Least * ExpectedWork.Whole)
            ? Verdict.Stay
            : Verdict.Clear;
        return new Finding(new Cause(HotspotKind.Plan, Cell.Whole), verdict, new Evidence.Slipped(plan, overdue.Share, behind.Share));
    }

    private static bool IsBeyond(long part, double whole, double share, int least) => part >= least && part >= share * whole;

    // The youngest age that no more dossiers came to than the budget has alarms for.
    private static int OldestLimitOf(IReadOnlyList<WatchedUnit> units, HotspotRules rules)
    {
        var bearable = rules.BudgetOf(new Cause(HotspotKind.Oldest, Cell.Whole)) * Signals.Window / DaysOfAWeek;
        var ages = units.Where(unit => !unit.IsSilent).Select(unit => unit.Signals?.Ages ?? OverdueAges.None).ToList();
        var place = 0;
        while (place < OverdueAges.Ages - 1 && ages.Sum(age => age.Counts[place]) > bearable)
        {
            place++;
        }

        return Math.Max(rules.OldestDays, Math.Min(OverdueAges.AgeAt(place), rules.OldestDaysMost));
    }
}

using ParLive.Domain.Plans;

namespace ParLive.Domain.Hotspots;

/// <summary>Finds what is no matter of chance: one dossier overdue for very long, and tasks that slip.</summary>
internal sealed class LoadWatch(HotspotRules rules)
{
    /// <summary>Whether a dossier is overdue for too long.</summary>
    public Finding Oldest(Signals signals)
    {
        var cause = new Cause(HotspotKind.Oldest, Cell.Whole);
        var oldest = signals.Oldest ?? new OldestDossier("", 0, 0);
        var verdict = oldest.WorkingDays >= rules.OldestWorkingDays ? Verdict.Raise
            : oldest.WorkingDays < rules.OldestClearWorkingDays ? Verdict.Clear
            : Verdict.Stay;
        return new Finding(cause, verdict, new Evidence.Old(oldest.Number, oldest.CalendarDays, oldest.WorkingDays, rules.OldestWorkingDays));
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
}

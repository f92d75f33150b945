namespace ParLive.Domain.Hotspots;

/// <summary>How a unit's tasks stand beside what is expected of them by today. The default is that there is no task.</summary>
/// <param name="Set">Tasks that plans give to it.</param>
/// <param name="Due">Of them, those whose deadline has passed, done or not.</param>
/// <param name="Overdue">Of those due, those not done.</param>
/// <param name="Done">Of all, those done.</param>
/// <param name="Expected">What should be done of all by now, in hundredths of a task.</param>
public readonly record struct PlanLoad(long Set, long Due, long Overdue, long Done, long Expected)
{
    /// <summary>By how much less is done than expected, in hundredths of a task; never negative.</summary>
    public long Behind => Math.Max(0, Expected - (Plans.ExpectedWork.Whole * Done));
}

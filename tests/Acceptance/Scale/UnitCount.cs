namespace ParLive.Acceptance.Scale;

/// <summary>The counts of a unit that are compared.</summary>
internal sealed record UnitCount(
    long Received, long Online, long Open, long OpenOverdue, long ResolvedEarly, long ResolvedOnDueDate, long ResolvedLate)
{
    public static UnitCount None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public static UnitCount operator +(UnitCount left, UnitCount right) => new(
        left.Received + right.Received, left.Online + right.Online, left.Open + right.Open, left.OpenOverdue + right.OpenOverdue,
        left.ResolvedEarly + right.ResolvedEarly, left.ResolvedOnDueDate + right.ResolvedOnDueDate, left.ResolvedLate + right.ResolvedLate);
}

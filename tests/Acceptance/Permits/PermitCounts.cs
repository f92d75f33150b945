namespace ParLive.Acceptance.Permits;

/// <summary>What must come out of a permit log.</summary>
internal sealed record PermitCounts(
    int Dossiers, int Early, int OnDueDate, int Late, int InTimeToTheInstant, int LateToTheInstant, int Open, int Online)
{
    public int Finished => Early + OnDueDate + Late;

    public int OnTime => Early + OnDueDate;

    /// <summary>Counts cases.</summary>
    public static PermitCounts Of(IReadOnlyCollection<PermitCase> cases) => new(
        cases.Count, cases.Count(one => one.IsEarly), cases.Count(one => one.IsOnDueDate), cases.Count(one => one.IsLate),
        cases.Count(one => one.End <= one.Due), cases.Count(one => one.IsLateToTheInstant), cases.Count(one => one.End is null),
        cases.Count(one => one.Online));
}

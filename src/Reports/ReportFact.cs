namespace ParLive.Reports;

/// <summary>One thing that holds for a whole report: its moment, its range, its filter.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How it is.</param>
public sealed record ReportFact(string Name, ReportCell Value)
{
    /// <summary>Where it is told.</summary>
    public ReportMedium Medium { get; init; }
}

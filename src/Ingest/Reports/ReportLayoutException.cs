namespace ParLive.Ingest.Reports;

/// <summary>A layout that cannot be used; each problem names its place.</summary>
public sealed class ReportLayoutException(string layout, IReadOnlyList<string> problems)
    : FormatException($"The layout '{layout}' cannot be used: {string.Join(" ", problems)}")
{
    /// <summary>One sentence for each problem.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

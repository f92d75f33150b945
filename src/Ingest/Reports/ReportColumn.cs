namespace ParLive.Ingest.Reports;

/// <summary>A column of a report.</summary>
/// <param name="Heading">What stands above it, from the top down; neighbours with the same words share a merged cell.</param>
/// <param name="Content">What its cells hold.</param>
public sealed record ReportColumn(IReadOnlyList<string> Heading, ReportContent Content)
{
    /// <summary>The name by which checks refer to it; empty for none.</summary>
    public string Id { get; init; } = "";

    /// <summary>How it is numbered below the heading, such as <c>(3)=(4)+(5)+(6)</c>; empty for nothing.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Its width in digits of the standard font.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The width of a column that names none.</summary>
    internal const int DefaultWidth = 11;
}

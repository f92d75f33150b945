namespace ParLive.Reports;

/// <summary>A table of a report.</summary>
/// <param name="Id">Its name for programs.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Rows">Its rows, each with a cell for every column. They may be many: they are gone through more than once, and never kept.</param>
public sealed record ReportTable(string Id, string Title, IReadOnlyList<ReportColumn> Columns, IEnumerable<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>Sentences that belong to it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

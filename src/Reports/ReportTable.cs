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

    /// <summary>The table with the columns that are shown on a medium.</summary>
    public ReportTable On(ReportMedium medium)
    {
        var places = Enumerable.Range(0, Columns.Count).Where(place => Columns[place].Medium == ReportMedium.All || Columns[place].Medium == medium).ToArray();
        return places.Length == Columns.Count ? this : this with
        {
            Columns = [.. places.Select(place => Columns[place])],
            Rows = Rows.Select(row => (IReadOnlyList<ReportCell>)[.. places.Select(place => row[place])]),
        };
    }
}

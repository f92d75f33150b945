namespace ParLive.Dashboard.Charts;

/// <summary>A chart as a table, in the words and digits of the page's language.</summary>
/// <param name="Columns">The heads of its columns; the first names the rows.</param>
/// <param name="Rows">Its rows, each with as many cells as there are columns.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

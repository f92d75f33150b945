namespace ParLive.Tables.Writing;

/// <summary>A sheet to be written.</summary>
/// <param name="Name">Its name; made safe where a workbook would refuse it.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Rows">Its rows, read once while they are written; cells behind a row's last are empty.</param>
public sealed record SheetContent(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<TableCell>> Rows)
{
    /// <summary>Lines above the header, such as a form's title and its as-of.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>What makes it a form to be printed; null for a plain list.</summary>
    public SheetForm? Form { get; init; }
}

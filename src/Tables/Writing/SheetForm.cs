namespace ParLive.Tables.Writing;

/// <summary>What makes a sheet a form to be printed and signed: A4 across, one page wide, its heading on each page, with lines around cells.</summary>
public sealed record SheetForm
{
    /// <summary>The heading's cells, which stand in place of the columns' names; none for the names.</summary>
    public IReadOnlyList<HeadingCell> Heading { get; init; } = [];

    /// <summary>The row below all others, set in bold; null for none.</summary>
    public IReadOnlyList<TableCell>? Total { get; init; }

    /// <summary>Lines below the table, each as wide as it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

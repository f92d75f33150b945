namespace ParLive.Tables;

/// <summary>One row as it stands in its file.</summary>
/// <param name="Number">Its number for people: counted from 1 over rows that are not empty (CSV), the sheet's own (XLSX), the event's (XES).</param>
/// <param name="Cells">Its cells; valid until the next row is read. Cells behind the last are empty.</param>
/// <param name="Bytes">Its bytes as they came, where a row is bytes of its file; otherwise none.</param>
/// <param name="Problem">Why it is no row; null if it is one.</param>
public readonly record struct TableRow(
    long Number, IReadOnlyList<TableCell> Cells, ReadOnlyMemory<byte> Bytes = default, TableProblem? Problem = null)
{
    /// <summary>The cell of a column; an empty one behind the last.</summary>
    public TableCell Cell(int column) => column < Cells.Count ? Cells[column] : default;
}

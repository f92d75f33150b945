using System.Runtime.CompilerServices;
using DocumentFormat.OpenXml.Packaging;

namespace ParLive.Tables.Workbooks;

/// <summary>A sheet as a table.</summary>
internal sealed class SheetTable(WorksheetPart part, CellReader cells, MergedCells merged, TableLimits limits, string place, Stream file) : ITable
{
    // A reading that never gives way would hold its thread for as long as the sheet is.
    private const int RowsAtOnce = 1_000;

    public string Place => place;

    public bool IsSparse => true;

    public long BytesRead => file.Position;

    public async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = Damage.Guard(() => new SheetReader(part, cells, merged.FromTop(), limits, place), () => place);
        long rows = 0;
        while (Damage.Guard(() => reader.Read() ? reader.Row : (TableRow?)null, () => reader.Here) is { } row)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++rows % RowsAtOnce == 0) await Task.Yield();
            yield return row;
        }
    }
}

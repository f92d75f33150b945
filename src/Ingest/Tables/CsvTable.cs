using System.Runtime.CompilerServices;
using ParLive.Ingest.Importing;
using ParLive.Tables;

namespace ParLive.Ingest.Tables;

/// <summary>A CSV file as a table: every cell a text, every row with its bytes.</summary>
internal sealed class CsvTable(Stream csv, string place, ImportMap map, int maxRowBytes) : ITable
{
    private readonly CsvReader _reader = new(csv, map.Delimiter, maxRowBytes);

    public string Place => place;

    public bool IsSparse => false;

    public long BytesRead => _reader.BytesRead;

    public async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var decoder = new RowDecoder(map.Encoding);
        var fields = new CsvFields(map.Delimiter);
        var cells = new List<TableCell>();
        await foreach (var row in _reader.RowsAsync(cancellationToken)) yield return Read(row, decoder, fields, cells);
    }

    private static TableRow Read(CsvRow row, RowDecoder decoder, CsvFields fields, List<TableCell> cells)
    {
        cells.Clear();
        var broken = row.Problem;
        if (broken is null)
        {
            var text = decoder.Decode(row.Bytes.Span, out broken);
            if (broken is null)
            {
                foreach (var field in fields.Split(text)) cells.Add(TableCell.OfText(field));
            }
        }

        return new TableRow(row.Number, cells, row.Bytes, broken is { } problem ? new TableProblem(problem.Reason, problem.Detail) : null);
    }
}

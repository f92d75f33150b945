using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParLive.Tables;

/// <summary>Writes a row that is no bytes of its file as canonical JSON: the same cells give the same bytes.</summary>
/// <remarks>
/// One object, its members named by the header (by the column's letters where that has no name, or one that stands twice), in the order
/// of the columns, empty cells left out. Numbers, texts and truths are as in JSON; a date is <c>{"date":"2026-03-09"}</c>, and what
/// cannot be read <c>{"unreadable":"#N/A"}</c>.
/// </remarks>
public static class RowJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the row's cells.</summary>
    public static ReadOnlyMemory<byte> Write(TableHeader? header, TableRow row)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            for (var column = 0; column < row.Cells.Count; column++)
            {
                var cell = row.Cells[column];
                if (cell.Kind == CellKind.Empty) continue;
                json.WritePropertyName(NameOf(header, column));
                Write(json, cell);
            }

            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    /// <summary>Writes some of the row's cells, behind a mark by which they are known again: a member with the number 1.</summary>
    public static ReadOnlyMemory<byte> Write(TableHeader header, TableRow row, IReadOnlyCollection<int> columns, string mark)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber(mark, 1);
            foreach (var column in columns)
            {
                var cell = row.Cell(column);
                if (cell.Kind == CellKind.Empty) continue;
                json.WritePropertyName(NameOf(header, column));
                Write(json, cell);
            }

            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static string NameOf(TableHeader? header, int column) =>
        header?.NameOf(column) is { Length: > 0 } name && !header.Twice.Contains(name) ? name : ColumnLetters.Of(column);

    private static void Write(Utf8JsonWriter json, TableCell cell)
    {
        if (cell.Number is { } number)
        {
            // Written by hand, since a decimal remembers zeros that were only a way to write it.
            json.WriteRawValue(TableCell.OfNumber(number).Shown);
            return;
        }

        if (cell.Kind is CellKind.Date or CellKind.Unreadable)
        {
            json.WriteStartObject();
            json.WriteString(cell.Kind == CellKind.Date ? "date" : "unreadable", cell.Shown);
            json.WriteEndObject();
        }
        else if (cell.Kind == CellKind.Boolean)
        {
            json.WriteBooleanValue(cell.Shown == "TRUE");
        }
        else
        {
            json.WriteStringValue(cell.Shown);
        }
    }
}

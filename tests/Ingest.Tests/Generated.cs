using System.Globalization;
using ParLive.Tables;
using ParLive.Tables.Writing;

namespace ParLive.Ingest.Tests;

/// <summary>Tables of events that are narrow on purpose, so that rows repeat; the same table as CSV and as a workbook.</summary>
internal sealed record Generated(IReadOnlyList<TableCell[]> Rows)
{
    private static readonly string[] Header = ["no", "number", "office", "when", "until", "what", "note"];

    private static readonly string[] Notes = ["", "=1+1", "two\nlines", "\"quoted\"", "a;b,c", "Đất đai", "  x "];

    public static Generated Table(int seed)
    {
        var dice = new Random(seed);
        return new([.. Enumerable.Range(0, dice.Next(1, 30)).Select(_ => Row(dice))]);
    }

    public static IEnumerable<Generated> Smaller(Generated table) =>
        Enumerable.Range(0, table.Rows.Count).Select(place => new Generated([.. table.Rows.Where((_, at) => at != place)]));

    public MemoryStream Csv()
    {
        var lines = Rows.Select(row => string.Join(',', row.Select(Text))).Prepend(string.Join(',', Header));
        return new MemoryStream(Some.Bytes($"{string.Join("\r\n", lines)}\r\n"));
    }

    public MemoryStream Workbook()
    {
        var file = new MemoryStream();
        WorkbookWriter.Write(file, [new SheetContent("Sổ", [.. Header.Select(name => new SheetColumn(name))], Rows)]);
        file.Position = 0;
        return file;
    }

    public override string ToString() => string.Join(" / ", Rows.Select(row => string.Join('|', row)));

    private static TableCell[] Row(Random dice)
    {
        var when = new TableDate(new DateTime(2026, 3, dice.Next(1, 9)).AddMinutes(dice.Next(3) * 17), HasTime: true);
        var until = new TableDate(new DateTime(2026, 3, dice.Next(9, 20)), HasTime: false);
        return
        [
            TableCell.OfNumber(dice.Next(1, 6)),
            dice.Next(10) == 0 ? default : TableCell.OfText($"H{dice.Next(1, 4)}"),
            dice.Next(2) == 0 ? TableCell.OfNumber(30307) : TableCell.OfText("00101"),
            dice.Next(10) == 0 ? TableCell.OfText("soon") : TableCell.OfDate(when),
            dice.Next(3) == 0 ? default : TableCell.OfDate(until),
            TableCell.OfText(dice.Next(10) == 0 ? "XEM" : dice.Next(2) == 0 ? "TN" : "TKQ"),
            TableCell.OfText(Notes[dice.Next(Notes.Length)]),
        ];
    }

    private static string Text(TableCell cell)
    {
        var text = cell.Date is { } date
            ? date.Local.ToString(date.HasTime ? "dd/MM/yyyy HH:mm" : "dd/MM/yyyy", CultureInfo.InvariantCulture)
            : cell.Shown;
        return text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}

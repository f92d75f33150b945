using System.Diagnostics;
using ParLive.Tables;
using ParLive.Tables.Writing;

namespace ParLive.Reports.Workbooks;

/// <summary>Writes a report as a workbook (XLSX): a sheet for each table, and one that says what holds for all and how figures are counted.</summary>
/// <remarks>Holds one row at a time, however many there are. The same report gives the same bytes.</remarks>
public static class WorkbookReport
{
    private const int MostLetters = 32_000;
    private const int Sampled = 200;
    private const double Narrowest = 9;
    private const double Widest = 60;
    private const double Air = 2.5;

    /// <summary>Writes a report; the stream stays open.</summary>
    public static void Write(Report report, Stream stream) => WorkbookWriter.Write(
        stream,
        [.. report.Tables.Concat(report.Beside).Select(table => Sheet(report, table.On(ReportMedium.Data))), About(report)],
        $"{report.Title} · {report.Unit}");

    private static SheetContent Sheet(Report report, ReportTable table) => new(
        table.Title, [.. table.Columns.Select((column, place) => Column(report, table, column, place))],
        table.Rows.Select(row => (IReadOnlyList<TableCell>)[.. row.Select(Cell)]))
    {
        Titles = [$"{report.Title} · {report.Unit}", Moment(report)],
        Form = new SheetForm { Notes = [.. table.Notes] },
    };

    private static SheetColumn Column(Report report, ReportTable table, ReportColumn column, int place)
    {
        var longest = table.Rows.Take(Sampled).Select(row => CellWords.Of(row[place], report.Culture, column.IsChange).Length).DefaultIfEmpty(0).Max();
        var name = column.Name.Split(' ').Max(word => word.Length);
        return new(column.Name, column.IsChange ? ColumnLook.Change : ColumnLook.AsGiven, Math.Clamp(Math.Max(longest, name) + Air, Narrowest, Widest));
    }

    private static SheetContent About(Report report)
    {
        var phrases = report.Phrases;
        var rows = report.Notes.Select(note => Row(note, ReportCell.None, ""))
            .Concat(report.Facts.Select(fact => Row(fact.Name, fact.Value, "")))
            .Concat(report.Definitions.Select(definition => Row(definition.Name, ReportCell.Of(definition.Words), definition.Version)));
        return new(
            phrases.Definitions,
            [new(phrases.Subject, Width: 40), new(phrases.Meaning, ColumnLook.AsGiven, Width: Widest + 20), new(phrases.Version, Width: 28)],
            rows)
        {
            Titles = [$"{report.Title} · {report.Unit}", Moment(report)],
            Form = new SheetForm(),
        };
    }

    private static IReadOnlyList<TableCell> Row(string subject, ReportCell meaning, string version) =>
        [TableCell.OfText(subject), meaning is ReportCell.Nothing ? default : Cell(meaning), TableCell.OfText(version)];

    private static string Moment(Report report) =>
        string.Join(" · ", report.Facts.Select(fact => $"{fact.Name}: {CellWords.Of(fact.Value, report.Culture)}"));

    private static TableCell Cell(ReportCell cell) => cell switch
    {
        ReportCell.Nothing => TableCell.OfText(CellWords.Nothing),
        ReportCell.Text(var words) => TableCell.OfText(words.Length <= MostLetters ? words : words[..MostLetters] + "…"),
        ReportCell.Whole(var count) => TableCell.OfNumber(count),
        ReportCell.Number(var value, var decimals) => TableCell.OfNumber(WithDecimals(value, decimals)),
        ReportCell.Day(var date) => TableCell.OfDate(new TableDate(date.ToDateTime(TimeOnly.MinValue), HasTime: false)),
        // The seconds are kept, and less than a second is not: a workbook has no way to say it that people read.
        ReportCell.Moment(var at) => TableCell.OfDate(new TableDate(at.DateTime.AddTicks(-(at.DateTime.Ticks % TimeSpan.TicksPerSecond)), HasTime: true)),
        _ => throw new UnreachableException($"Nobody knows how to write a {cell.GetType().Name}."),
    };

    // A decimal knows how many decimals it was given with; that is what its look follows.
    private static decimal WithDecimals(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded + new decimal(0, 0, 0, isNegative: false, (byte)decimals);
    }
}

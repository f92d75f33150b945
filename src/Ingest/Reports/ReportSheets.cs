using ParLive.Tables;
using ParLive.Tables.Writing;

namespace ParLive.Ingest.Reports;

/// <summary>Lays a report out: the form itself, and behind it what changed since its period was closed.</summary>
internal static class ReportSheets
{
    private static readonly TableCell Nothing = TableCell.OfText("–");

    public static IReadOnlyList<SheetContent> Of(Report report)
    {
        var words = new ReportWords(report);
        var restated = Restated(report, words);
        return restated is null ? [Form(report, words)] : [Form(report, words), restated];
    }

    private static SheetContent Form(Report report, ReportWords words)
    {
        var layout = report.Layout;
        var rows = report.Shown();
        return new SheetContent(
            layout.Name,
            [.. layout.Columns.Select(column => new SheetColumn(column.Heading[^1], LookOf(column.Content), column.Width))],
            [.. rows.Select((row, place) => Cells(layout, row.Label, row.Shown(report.OfEdition), place + 1))])
        {
            Titles = words.Titles(),
            Form = new SheetForm
            {
                Heading = ReportHeading.Of(layout),
                Total = Cells(layout, report.Total.Label, report.Total.Shown(report.OfEdition), null),
                Notes = [.. Notes(report, words, rows)],
            },
        };
    }

    private static IEnumerable<string> Notes(Report report, ReportWords words, IReadOnlyList<ReportRow> rows)
    {
        var layout = report.Layout;
        var definitions = layout.Columns.Where(column => column.Content is ReportContent.Rate)
            .Select(column => words.Definition(NameOf(column), ((ReportContent.Rate)column.Content).Id));
        return (report.OfEdition ? Array.Empty<string>() : [words.Received])
            .Concat(layout.Notes.Select(words.Filled).Where(line => line.Length > 0))
            .Concat(definitions)
            .Concat(rows.Append(report.Total).SelectMany(row => Broken(report, words, row)));
    }

    /// <summary>What must hold in a row and does not, as sentences.</summary>
    private static IEnumerable<string> Broken(Report report, ReportWords words, ReportRow row)
    {
        if (row.Shown(report.OfEdition) is not { } figures) yield break;
        foreach (var check in report.Layout.Checks)
        {
            var whole = figures[PlaceOf(report.Layout, check.Whole)];
            var parts = check.Parts.Sum(part => figures[PlaceOf(report.Layout, part)]);
            if (whole == parts) continue;
            var names = string.Join(" + ", check.Parts.Select(part => NameOf(report.Layout.Columns[PlaceOf(report.Layout, part)])));
            yield return words.Differs(row.Label, (NameOf(report.Layout.Columns[PlaceOf(report.Layout, check.Whole)]), whole), (names, parts), check.Note);
        }
    }

    private static SheetContent? Restated(Report report, ReportWords words)
    {
        var changes = report.Rows.Append(report.Total).SelectMany(row => Changes(report.Layout, row)).ToList();
        return changes.Count == 0 ? null : new SheetContent(
            words.RestatedSheet,
            [.. words.RestatedColumns.Select((name, place) => new SheetColumn(name, place < 2 ? ColumnLook.Plain : ColumnLook.Whole, place < 2 ? 40 : 20))],
            changes)
        {
            Titles = [words.RestatedTitle, .. words.Titles()],
            Form = new SheetForm(),
        };
    }

    // A row that the edition did not keep has not changed: nobody knows what it was.
    private static IEnumerable<IReadOnlyList<TableCell>> Changes(ReportLayout layout, ReportRow row) => row is { Now: { } now, Closed: { } closed }
        ? Enumerable.Range(0, layout.Columns.Count)
            .Where(place => layout.Columns[place].Content is ReportContent.Sum && now[place] != closed[place])
            .Select(place => (IReadOnlyList<TableCell>)
            [
                TableCell.OfText(row.Label), TableCell.OfText(string.Join(" – ", layout.Columns[place].Heading)), TableCell.OfNumber(closed[place]),
                TableCell.OfNumber(now[place]), TableCell.OfNumber(now[place] - closed[place]),
            ])
        : [];

    private static IReadOnlyList<TableCell> Cells(ReportLayout layout, string label, ReportFigures? figures, int? number) =>
    [
        .. layout.Columns.Select((column, place) => column.Content switch
        {
            ReportContent.Place => number is { } at ? TableCell.OfNumber(at) : default,
            ReportContent.Name => TableCell.OfText(label),
            ReportContent.Sum => figures is null ? Nothing : TableCell.OfNumber(figures[place]),
            ReportContent.Rate rate => figures?.RateOf(place, rate.Id).Percent is { } percent ? TableCell.OfNumber(percent / 100) : Nothing,
            _ => default,
        }),
    ];

    private static ColumnLook LookOf(ReportContent content) => content switch
    {
        ReportContent.Rate => ColumnLook.Percent,
        ReportContent.Name => ColumnLook.Plain,
        _ => ColumnLook.Whole,
    };

    // As the form numbers it, without the sum that some forms write behind the number.
    private static string NameOf(ReportColumn column) => column.Mark.Length > 0 ? column.Mark.Split('=')[0].Trim() : column.Heading[^1];

    private static int PlaceOf(ReportLayout layout, string id) => layout.Columns.Select(column => column.Id).ToList().IndexOf(id);
}

using System.Text.Json;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Reports;

/// <summary>Reads a layout from JSON, and finds all that is wrong with it at once.</summary>
internal static class ReportLayoutReader
{
    private const int MostColumns = 100;
    private const int MostHeadings = 5;
    private const int MostWidth = 120;

    private static readonly string[] Contents = ["is", "sum", "rate"];

    private static readonly JsonDocumentOptions Reading = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    public static ReportLayout Read(ReadOnlyMemory<byte> json, string name)
    {
        var problems = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            var layout = Read(new MapNode(document.RootElement, string.Empty, problems), name);
            return problems.Count == 0 ? layout : throw new ReportLayoutException(name, problems);
        }
        catch (JsonException broken)
        {
            throw new ReportLayoutException(name, [$"It is not JSON: {broken.Message}"]);
        }
    }

    private static ReportLayout Read(MapNode root, string name)
    {
        root.Allow("name", "description", "language", "titles", "rows", "columns", "total", "unknown", "rest", "checks", "notes");
        root.Text("description");
        var layout = new ReportLayout
        {
            Name = root.Text("name") ?? name,
            IsVietnamese = !root.Has("language") || root.Word("language", ["vi", "en"]) is "vi",
            Titles = root.Texts("titles"),
            Rows = root.Word("rows", ["field", "procedure", "unit"]) switch
            {
                "field" => ReportRows.Field,
                "procedure" => ReportRows.Procedure,
                _ => ReportRows.Unit,
            },
            Columns = [.. root.Nodes("columns").Select(Column)],
            Total = root.NeededText("total"),
            Unknown = root.Text("unknown") ?? "",
            Rest = root.NeededText("rest"),
            Checks = [.. root.Nodes("checks").Select(Check)],
            Notes = root.Texts("notes"),
        };
        CheckWhole(root, layout);
        return layout;
    }

    private static ReportColumn Column(MapNode node)
    {
        node.Allow("id", "heading", "mark", "width", "is", "sum", "rate");
        if (!node.Has("heading")) node.Blame("heading", "it is missing.");
        return new ReportColumn(node.OneOrMoreTexts("heading"), Content(node))
        {
            Id = node.Text("id") ?? "",
            Mark = node.Text("mark") ?? "",
            Width = node.Whole("width", 1, MostWidth) ?? ReportColumn.DefaultWidth,
        };
    }

    private static ReportContent Content(MapNode node)
    {
        if (Contents.Count(node.Has) != 1)
        {
            node.Blame("sum", "give exactly one of is (number or name), sum and rate.");
            return new ReportContent.Place();
        }

        if (node.Has("is")) return node.Word("is", ["number", "name"]) is "name" ? new ReportContent.Name() : new ReportContent.Place();
        if (node.Has("rate"))
        {
            var rate = node.NeededText("rate");
            if (!FigureVocabulary.Rates.Contains(rate)) node.Blame("rate", $"{Texts.Quote(rate)} is the id of no rate.");
            return new ReportContent.Rate(rate);
        }

        var sum = new ReportContent.Sum(node.OneOrMoreTexts("sum"));
        if (sum.Terms.Count == 0) node.Blame("sum", "it names nothing.");
        foreach (var (name, _) in sum.Signed.Where(term => !FigureVocabulary.Numbers.Contains(term.Name)))
            node.Blame("sum", $"{Texts.Quote(name)} is no measure or gauge, nor {FigureVocabulary.CarriedOver}.");
        return sum;
    }

    private static ReportCheck Check(MapNode node)
    {
        node.Allow("whole", "parts", "note");
        return new ReportCheck(node.NeededText("whole"), node.OneOrMoreTexts("parts"), node.Text("note") ?? "");
    }

    private static void CheckWhole(MapNode root, ReportLayout layout)
    {
        if (layout.Columns.Count is 0 or > MostColumns) root.Blame("columns", $"a layout has 1 to {MostColumns} columns.");
        if (layout.Columns.Any(column => column.Heading.Count is 0 or > MostHeadings)) root.Blame("columns", $"a column has 1 to {MostHeadings} headings.");
        if (layout.Columns.Count(column => column.Content is ReportContent.Name) != 1) root.Blame("columns", "exactly one column is the name of the row.");
        if (layout.Rows != ReportRows.Unit && layout.Unknown.Length == 0) root.Blame("unknown", "it is missing.");
        var sums = layout.Columns.Where(column => column.Content is ReportContent.Sum && column.Id.Length > 0).Select(column => column.Id).ToList();
        if (sums.Distinct(StringComparer.Ordinal).Count() != sums.Count) root.Blame("columns", "two columns have one id.");
        foreach (var id in layout.Checks.SelectMany(check => check.Parts.Append(check.Whole)).Where(id => !sums.Contains(id, StringComparer.Ordinal)))
            root.Blame("checks", $"{Texts.Quote(id)} is the id of no column with a sum.");
    }
}

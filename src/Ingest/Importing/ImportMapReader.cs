using System.Text.Json;
using NodaTime;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Reads a map from JSON, and finds all that is wrong with it at once.</summary>
internal static class ImportMapReader
{
    private static readonly JsonDocumentOptions Reading = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    public static ImportMap Read(ReadOnlyMemory<byte> json, string name)
    {
        var problems = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            var map = Read(new MapNode(document.RootElement, string.Empty, problems), name);
            return problems.Count == 0 ? map : throw new ImportMapException(name, problems);
        }
        catch (JsonException broken)
        {
            throw new ImportMapException(name, [$"It is not JSON: {broken.Message}"]);
        }
    }

    private static ImportMap Read(MapNode root, string name)
    {
        root.Allow("name", "description", "source", "row", "delimiter", "encoding", "zone", "formats", "sheet", "formulas", "key", "id", "fields", "also", "units");
        root.Text("description");
        var row = root.Word("row", ["event", "case"]) is "case" ? ImportRow.Case : ImportRow.Event;
        var map = new ImportMap
        {
            Name = root.Text("name") ?? name,
            Source = root.NeededText("source"),
            Row = row,
            Delimiter = Delimiter(root),
            Encoding = Encoding(root),
            Zone = Zone(root),
            Formats = root.Texts("formats"),
            Sheet = root.Text("sheet"),
            CachedFormulas = root.Has("formulas") && root.Word("formulas", ["refuse", "cached"]) is "cached",
            Key = root.Texts("key"),
            IsKnownByKey = IsKnownByKey(root),
            Fields = Fields(root, MapFields.For(row)),
            Also = [.. root.Nodes("also").Select(Also)],
            Units = root.Node("units") is { } units ? UnitsMapReader.Read(units) : null,
        };
        Check(root, map);
        return map;
    }

    private static bool IsKnownByKey(MapNode node) => node.Has("id") && node.Word("id", ["key", "content"]) is "key";

    private static AlsoMap Also(MapNode node)
    {
        node.Allow("id", "where", "fields");
        var also = new AlsoMap(Fields(node, MapFields.Also), node.OneOrMoreTexts("where"), IsKnownByKey(node));
        foreach (var field in also.Where.Where(field => !also.Fields.ContainsKey(field))) node.Blame("where", $"{Texts.Quote(field)} is no field of it.");
        return also;
    }

    private static char Delimiter(MapNode root)
    {
        var text = root.Text("delimiter") ?? ",";
        if (text.Length == 1 && text[0] is >= ' ' and < '\u007F' or '\t' && text[0] != '"') return text[0];
        root.Blame("delimiter", "it must be one ASCII character, and no quote.");
        return ',';
    }

    private static string Encoding(MapNode root)
    {
        var name = root.Text("encoding") ?? "utf-8";
        if (RowDecoder.Find(name) is null) root.Blame("encoding", $"there is no encoding {Texts.Quote(name)} that is built on ASCII.");
        return name;
    }

    private static string? Zone(MapNode root)
    {
        var zone = root.Text("zone");
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            root.Blame("zone", $"there is no time zone {Texts.Quote(zone)}; name one as in Asia/Ho_Chi_Minh.");
        return zone;
    }

    private static Dictionary<string, FieldMap> Fields(MapNode root, MapFields known)
    {
        var fields = new Dictionary<string, FieldMap>(StringComparer.Ordinal);
        if (root.Node("fields") is not { } node)
        {
            root.Blame("fields", "it is missing.");
            return fields;
        }

        node.Allow(known.Names);
        foreach (var field in known.Names)
            if (node.Has(field) && Field(node, field) is { } map) fields[field] = map;
        foreach (var needed in known.Needed.Where(needed => !node.Has(needed))) node.Blame(needed, "it is missing.");
        return fields;
    }

    private static FieldMap? Field(MapNode fields, string name)
    {
        // A bare text (or a list of them) is the column, which is what most fields are.
        if (fields.IsTextOrList(name)) return new FieldMap(fields.OneOrMoreTexts(name), null);
        if (fields.Node(name) is not { } node) return null;
        node.Allow("column", "constant", "join", "values", "otherwise", "optional");
        if (node.Has("join")) return Joined(node);
        var map = new FieldMap(node.OneOrMoreTexts("column"), node.Text("constant"), node.Table("values"), node.Text("otherwise"), node.Flag("optional"));
        if ((map.Columns.Count == 0) == (map.Constant is null)) node.Blame("column", "give either a column or a constant.");
        if (map.Otherwise is not null && map.Values is null) node.Blame("otherwise", "it has no meaning without values.");
        var texts = (map.Values?.Values ?? []).Append(map.Constant).Append(map.Otherwise);
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            if (!string.IsNullOrEmpty(text) && MapFields.WordsOf(name) is { } words && !words.Contains(text))
                node.Blame("values", $"{Texts.Quote(text)} is none of {string.Join(", ", words.Order(StringComparer.Ordinal))}.");
        }

        return map;
    }

    private static FieldMap? Joined(MapNode node)
    {
        var parts = node.Texts("join");
        if (parts.Count < 2 || node.Has("column") || node.Has("constant") || node.Has("values"))
            node.Blame("join", "it names two columns or more, and nothing stands beside it.");
        return new FieldMap([], null)
        {
            Joined = [.. parts.Select(names => new FieldMap(FieldMap.NamesIn(names), null))],
        };
    }

    private static void Check(MapNode root, ImportMap map)
    {
        if (map.Row == ImportRow.Case && (map.Also.Count > 0 || map.IsKnownByKey)) root.Blame("also", "only an event map has it, or an 'id'.");
        if (DateLayouts.Ambiguity(map.Formats) is { } ambiguity) root.Blame("formats", ambiguity);
        if (map.Row == ImportRow.Event && map.Key.Count == 0)
            root.Blame("key", "an event map names the columns that make an event unique.");
        if (map.Row == ImportRow.Case && map.Key.Count > 0) root.Blame("key", "a case is known by its dossier; only an event map has a key.");
        if (map.Row == ImportRow.Case && map.Fields.ContainsKey("ended") != map.Fields.ContainsKey("ending"))
            root.Blame("fields.ending", "'ended' and 'ending' go together.");
    }
}

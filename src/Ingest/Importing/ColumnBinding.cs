using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Which column of a table each field of a map comes from.</summary>
/// <param name="Header">The table's header.</param>
/// <param name="Fields">Each field with its column; -1 for a constant, or an optional column that the table lacks.</param>
/// <param name="Key">The columns that make an event unique.</param>
/// <param name="Also">The same for each further event of a row.</param>
internal sealed record ColumnBinding(
    TableHeader Header, IReadOnlyDictionary<string, (FieldMap Map, int Column)> Fields, IReadOnlyList<int> Key,
    IReadOnlyList<IReadOnlyDictionary<string, (FieldMap Map, int Column)>> Also)
{
    private static readonly string[] Shared = ["dossier", "unit", "matter"];

    /// <summary>The names of the columns that nobody reads.</summary>
    public IReadOnlyList<string> Ignored()
    {
        var read = Read().ToHashSet();
        return [.. Header.Names.Where((name, column) => name.Length > 0 && !read.Contains(column))];
    }

    /// <summary>The columns that are read, in their order.</summary>
    /// <param name="field">Which fields count; all where it is not said.</param>
    public IReadOnlyList<int> Read(Func<string, bool>? field = null) =>
    [
        .. Also.Prepend(Fields).SelectMany(bound => bound).Where(pair => pair.Value.Column >= 0 && field?.Invoke(pair.Key.Split('#')[0]) != false)
            .Select(pair => pair.Value.Column).Concat(field is null ? Key : []).Distinct().Order(),
    ];

    /// <summary>Binds a map to a row that may be the header; otherwise tells all that it lacks.</summary>
    public static ColumnBinding? TryBind(ImportMap map, TableHeader header, out IReadOnlyList<string> problems)
    {
        var missing = new List<string>();
        var fields = Bind(map.Fields, header, "fields", missing);
        var shared = fields.Where(field => Shared.Contains(field.Key.Split('#')[0], StringComparer.Ordinal)).ToList();
        var also = map.Also.Select((one, place) => shared.Concat(Bind(one.Fields, header, $"also[{place}].fields", missing))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal)).ToList();
        var key = map.Key.Select(name => (Name: name, Column: header.Find(FieldMap.NamesIn(name)))).ToList();
        missing.AddRange(key.Where(part => part.Column < 0).Select(part => Lacks(header, [part.Name], "key")));
        if (missing.Count == 0 && header.Twice.Count > 0) missing.Add($"the file has these columns twice: {string.Join(", ", header.Twice)}.");
        problems = missing;
        return missing.Count == 0 ? new ColumnBinding(header, fields, [.. key.Select(part => part.Column)], also) : null;
    }

    private static Dictionary<string, (FieldMap Map, int Column)> Bind(
        IReadOnlyDictionary<string, FieldMap> map, TableHeader header, string place, List<string> missing)
    {
        var fields = new Dictionary<string, (FieldMap Map, int Column)>(StringComparer.Ordinal);
        var parts = map.SelectMany(field => field.Value.Joined.Select((part, at) => KeyValuePair.Create(FieldMap.PartOf(field.Key, at), part)));
        foreach (var (name, field) in map.Concat(parts))
        {
            var column = header.Find(field.Columns);
            if (column < 0 && field.Columns.Count > 0 && !field.Optional) missing.Add(Lacks(header, field.Columns, $"{place}.{name}"));
            fields[name] = (field, column);
        }

        return fields;
    }

    private static string Lacks(TableHeader header, IReadOnlyList<string> names, string place) =>
        $"{place}: the file has no column {string.Join(" or ", names.Select(Texts.Quote))}; it has {string.Join(", ", header.Names)}.";
}

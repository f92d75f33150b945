using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Which column of a table each field of a map comes from.</summary>
/// <param name="Header">The table's header.</param>
/// <param name="Fields">Each field with its column; -1 for a constant, or an optional column that the table lacks.</param>
/// <param name="Key">The columns that make an event unique.</param>
internal sealed record ColumnBinding(TableHeader Header, IReadOnlyDictionary<string, (FieldMap Map, int Column)> Fields, IReadOnlyList<int> Key)
{
    /// <summary>Binds a map to a row that may be the header; otherwise tells all that it lacks.</summary>
    public static ColumnBinding? TryBind(ImportMap map, TableHeader header, out IReadOnlyList<string> problems)
    {
        var missing = new List<string>();
        var fields = new Dictionary<string, (FieldMap Map, int Column)>(StringComparer.Ordinal);
        foreach (var (name, field) in map.Fields)
        {
            var column = header.Find(field.Columns);
            if (column < 0 && field.Columns.Count > 0 && !field.Optional) missing.Add(Lacks(header, field.Columns, $"fields.{name}"));
            fields[name] = (field, column);
        }

        var key = map.Key.Select(name => (Name: name, Column: header.Find([name]))).ToList();
        missing.AddRange(key.Where(part => part.Column < 0).Select(part => Lacks(header, [part.Name], "key")));
        if (missing.Count == 0 && header.Twice.Count > 0) missing.Add($"the file has these columns twice: {string.Join(", ", header.Twice)}.");
        problems = missing;
        return missing.Count == 0 ? new ColumnBinding(header, fields, [.. key.Select(part => part.Column)]) : null;
    }

    private static string Lacks(TableHeader header, IReadOnlyList<string> names, string place) =>
        $"{place}: the file has no column {string.Join(" or ", names.Select(Texts.Quote))}; it has {string.Join(", ", header.Names)}.";
}

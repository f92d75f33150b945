using System.Globalization;
using NodaTime;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Units;

/// <summary>
/// Reads a table of units: code, name, nameEn, kind, parent, since, until, zone, aliases (several by semicolon), note. The first four
/// but nameEn, and since, must be there.
/// </summary>
public static class UnitsCsv
{
    private const int MaxRowBytes = 64 * 1024;

    private static readonly string[] Columns = ["code", "name", "nameEn", "kind", "parent", "since", "until", "zone", "aliases", "note"];

    private static readonly string[] Needed = ["code", "name", "kind", "since"];

    /// <summary>Reads the whole table.</summary>
    /// <exception cref="UnitEntriesException">Some rows cannot be understood; all of them are named with their row, and none counts.</exception>
    public static async Task<IReadOnlyList<UnitEntry>> ReadAsync(Stream csv, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var entries = new List<UnitEntry>();
        var decoder = new RowDecoder("utf-8");
        var fields = new CsvFields(',');
        Dictionary<string, int>? header = null;
        await foreach (var row in new CsvReader(csv, ',', MaxRowBytes).RowsAsync(cancellationToken))
        {
            var text = decoder.Decode(row.Bytes.Span, out var unreadable);
            if ((row.Problem ?? unreadable) is { } broken)
            {
                problems.Add($"Row {row.Number}: {broken.Detail}");
                continue;
            }

            var read = fields.Split(text);
            if (header is null)
                header = Header(read, problems);
            else if (read.Count != header.Count)
                problems.Add($"Row {row.Number}: it has {read.Count} columns; the header names {header.Count}.");
            else if (Entry(new UnitRow(row.Number, read, header, problems)) is { } entry)
                entries.Add(entry);
        }

        if (header is null) problems.Add("The file is empty; its first row must name the columns.");
        return problems.Count == 0 ? entries : throw new UnitEntriesException(problems);
    }

    private static Dictionary<string, int> Header(IReadOnlyList<string> names, List<string> problems)
    {
        var header = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < names.Count; index++)
        {
            var name = names[index].Trim();
            if (!Columns.Contains(name, StringComparer.OrdinalIgnoreCase))
                problems.Add($"Row 1: there is no column {Texts.Quote(name)}; known are {string.Join(", ", Columns)}.");
            if (!header.TryAdd(name, index)) problems.Add($"Row 1: the column {Texts.Quote(name)} stands twice.");
        }

        foreach (var needed in Needed.Where(needed => !header.ContainsKey(needed))) problems.Add($"Row 1: the column '{needed}' is missing.");
        return header;
    }

    private static UnitEntry? Entry(UnitRow row)
    {
        var (code, name, kind) = (row.Needed("code", 64), row.Needed("name", 256), row.Needed("kind", 32));
        if (kind is not null && !UnitKinds.Contains(kind))
            row.Blame($"'kind' is {Texts.Quote(kind)}; it must be one of {string.Join(", ", UnitKinds.All)}.");
        var (since, until) = (row.Date("since"), row.Date("until"));
        row.Needed("since", 10);
        if (until <= since) row.Blame("'until' must lie after 'since'.");
        var (parent, zone) = (row.Text("parent", 64), row.Text("zone", 64));
        if (parent is null && zone is null) row.Blame("a root (a row without a parent) needs a 'zone' such as Asia/Ho_Chi_Minh.");
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) row.Blame($"there is no time zone {Texts.Quote(zone)}.");
        string[] aliases = [.. (row.Text("aliases", 1_000) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var (nameEn, note) = (row.Text("nameEn", 256), row.Text("note", 1_000));
        return row.Faulty || code is null || name is null || kind is null || since is null
            ? null
            : new UnitEntry(code, name, nameEn, kind, parent, since.Value, zone, until, aliases.Length == 0 ? null : aliases, Note: note);
    }

    /// <summary>One row while it is read.</summary>
    private sealed class UnitRow(long number, IReadOnlyList<string> fields, Dictionary<string, int> header, List<string> problems)
    {
        public bool Faulty { get; private set; }

        public void Blame(string sentence)
        {
            Faulty = true;
            problems.Add($"Row {number}: {sentence}");
        }

        /// <summary>The text on one line: tables of units are known for line breaks and blanks within names.</summary>
        public string? Text(string column, int most)
        {
            if (!header.TryGetValue(column, out var index)) return null;
            var line = string.Join(' ', fields[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var text = Texts.Clean(line, column, most, lines: false, out var problem);
            if (problem is { } wrong) Blame(wrong.Detail);
            return string.IsNullOrEmpty(text) ? null : text;
        }

        public string? Needed(string column, int most)
        {
            var text = Text(column, most);
            if (text is null && header.ContainsKey(column)) Blame($"'{column}' is missing.");
            return text;
        }

        public DateOnly? Date(string column)
        {
            if (Text(column, 10) is not { } text) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            Blame($"'{column}' is {Texts.Quote(text)}; it must be a date such as 2025-07-01.");
            return null;
        }
    }
}

namespace ParLive.Ingest.Importing;

/// <summary>Splits a decoded row into its fields; the list is used again for each row.</summary>
internal sealed class CsvFields(char delimiter)
{
    private readonly List<string> _fields = [];

    // Neighbouring rows say mostly the same: a field equal to the one above it shares its text.
    private readonly List<string> _above = [];

    /// <summary>The fields of the row; valid until the next one is split.</summary>
    public IReadOnlyList<string> Split(ReadOnlySpan<char> row)
    {
        _above.Clear();
        _above.AddRange(_fields);
        _fields.Clear();
        while (true)
        {
            if (row is ['"', ..] && TakeQuoted(ref row, out var more))
            {
                if (!more) return _fields;
                continue;
            }

            var end = row.IndexOf(delimiter);
            Add(end < 0 ? row : row[..end]);
            if (end < 0) return _fields;
            row = row[(end + 1)..];
        }
    }

    private bool TakeQuoted(ref ReadOnlySpan<char> row, out bool more)
    {
        more = false;
        var (at, doubled) = (1, false);
        while (true)
        {
            var step = row[at..].IndexOf('"');
            if (step < 0) return false;
            at += step;
            if (at + 1 >= row.Length || row[at + 1] != '"') break;
            doubled = true;
            at += 2;
        }

        var rest = row[(at + 1)..];
        // Text behind a closing quote is nobody's idea of CSV; then the field is taken as it stands.
        if (!rest.IsEmpty && rest[0] != delimiter) return false;
        if (doubled) _fields.Add(row[1..at].ToString().Replace("\"\"", "\"", StringComparison.Ordinal));
        else Add(row[1..at]);
        more = !rest.IsEmpty;
        row = more ? rest[1..] : [];
        return true;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        var place = _fields.Count;
        _fields.Add(place < _above.Count && text.SequenceEqual(_above[place]) ? _above[place] : text.ToString());
    }
}

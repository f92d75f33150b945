using System.Text;

namespace ParLive.Tables;

/// <summary>The names of a table's columns, found by any of several names whatever their case, blanks and Unicode form.</summary>
public sealed class TableHeader
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _folded = new(StringComparer.Ordinal);

    /// <summary>Takes a row's texts as names.</summary>
    public TableHeader(TableRow row)
    {
        _names = [.. row.Cells.Select(cell => cell.Problem is null ? Tidy(cell.Shown) : string.Empty)];
        for (var column = 0; column < _names.Length; column++)
        {
            if (_names[column].Length == 0) continue;
            if (!_exact.TryAdd(_names[column], column)) Twice.Add(_names[column]);
            _folded.TryAdd(Fold(_names[column]), column);
        }
    }

    /// <summary>How many columns there are, unnamed ones included.</summary>
    public int Count => _names.Length;

    /// <summary>The names that stand more than once, letter for letter.</summary>
    public ISet<string> Twice { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>The names, in order; unnamed columns are left out.</summary>
    public IEnumerable<string> Names => _names.Where(name => name.Length > 0);

    /// <summary>The name of a column; empty if it has none.</summary>
    public string NameOf(int column) => column < _names.Length ? _names[column] : string.Empty;

    /// <summary>The column with the first of these names that there is, letter for letter before folded; -1 if there is none.</summary>
    public int Find(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_exact.TryGetValue(Tidy(name), out var column) || _folded.TryGetValue(Fold(name), out column)) return column;
        }

        return -1;
    }

    /// <summary>A name without what people do not see: NFC, one case, single blanks.</summary>
    public static string Fold(string name) => Tidy(name).ToUpperInvariant();

    // Names in a workbook are broken over lines to keep columns narrow.
    private static string Tidy(string name)
    {
        var composed = Ascii.IsValid(name) || name.IsNormalized(NormalizationForm.FormC) ? name : name.Normalize(NormalizationForm.FormC);
        return string.Join(' ', composed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

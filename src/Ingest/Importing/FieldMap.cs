using System.Globalization;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Where a field's text comes from.</summary>
/// <param name="Columns">The column that gives it, by any of these names, the first that there is; none for a constant.</param>
/// <param name="Constant">The text for every row; null for a column.</param>
/// <param name="Values">
/// What each text of the column means; null where it means itself. A row whose text means null is left out; a text that means an empty
/// one is as if the cell were empty.
/// </param>
/// <param name="Otherwise">What a text means that the table does not name; null refuses the row.</param>
/// <param name="Optional">Whether a table may lack the column.</param>
public sealed record FieldMap(
    IReadOnlyList<string> Columns, string? Constant, IReadOnlyDictionary<string, string?>? Values = null, string? Otherwise = null, bool Optional = false)
{
    // Status words differ between systems in case and blanks alone.
    private readonly Dictionary<string, string?> _folded = Folded(Values);

    /// <summary>The fields whose texts, with a stroke between them, are this one's; none for a column or a constant.</summary>
    public IReadOnlyList<FieldMap> Joined { get; init; } = [];

    /// <summary>The names of a column that are written as one text, with bars between them.</summary>
    internal static string[] NamesIn(string names) => names.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The name under which a part of a joined field is bound.</summary>
    internal static string PartOf(string field, int part) => string.Create(CultureInfo.InvariantCulture, $"{field}#{part}");

    /// <summary>What a text of the column means, letter for letter before folded.</summary>
    public bool TryMean(string text, out string? meaning) =>
        Values!.TryGetValue(text, out meaning) || _folded.TryGetValue(TableHeader.Fold(text), out meaning);

    private static Dictionary<string, string?> Folded(IReadOnlyDictionary<string, string?>? values)
    {
        var folded = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (text, meaning) in values ?? new Dictionary<string, string?>(StringComparer.Ordinal)) folded.TryAdd(TableHeader.Fold(text), meaning);
        return folded;
    }
}

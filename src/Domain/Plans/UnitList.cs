namespace ParLive.Domain.Plans;

/// <summary>Units that do something together: a set of unit keys, equal whenever the units are the same.</summary>
/// <remarks>The default is nobody.</remarks>
public readonly record struct UnitList
{
    // A key holds no control character.
    private const char Between = '\n';
    private readonly string? _joined;

    private UnitList(string joined) => _joined = joined;

    /// <summary>The keys, sorted.</summary>
    public IReadOnlyList<string> Keys => string.IsNullOrEmpty(_joined) ? [] : _joined.Split(Between);

    /// <summary>Units by their keys, in any order and however often.</summary>
    public static UnitList Of(params IEnumerable<string> keys)
    {
        var sorted = keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? default : new UnitList(string.Join(Between, sorted));
    }

    /// <summary>As it was written.</summary>
    internal static UnitList Parse(string? text) => text is null ? default : new UnitList(text);

    /// <summary>As it is written in journals; null for nobody.</summary>
    internal string? Text => _joined;

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Keys);
}

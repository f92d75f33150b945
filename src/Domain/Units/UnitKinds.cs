using System.Collections.Frozen;

namespace ParLive.Domain.Units;

/// <summary>The kinds of unit: the one list, from which imports, filters and words follow.</summary>
public static class UnitKinds
{
    /// <summary>
    /// The country; province or city under the centre, department (sở), district and its kin, commune and its kin, one-stop
    /// centre, vertical branch; office and officer for process logs that name nothing larger.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "country", "province", "city", "department", "district", "commune", "ward", "special-zone", "one-stop-centre", "branch",
        "office", "officer",
    ];

    private static FrozenSet<string> Words { get; } = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is that of a kind.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}

using System.Collections.Frozen;

namespace ParLive.Dashboard.Views;

/// <summary>The kinds of unit that a view may be filtered by: a closed list, so that no text of a visitor makes a new view.</summary>
public static class UnitKinds
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        StringComparer.Ordinal, "province", "city", "department", "district", "commune", "ward", "special-zone", "one-stop-centre", "branch",
        "office", "officer");
}

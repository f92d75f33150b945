namespace ParLive.Grains.Contracts;

/// <summary>The kinds of unit, for whoever sees units through contracts alone; the domain has the list.</summary>
public static class UnitKinds
{
    /// <summary>The word of each kind.</summary>
    public static IReadOnlyList<string> All => Domain.Units.UnitKinds.All;

    /// <summary>Whether a word is that of a kind.</summary>
    public static bool Contains(string word) => Domain.Units.UnitKinds.Contains(word);
}

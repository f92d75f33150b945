using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Procedures;

/// <summary>The units whose word counts in a unit: itself, and those above it.</summary>
internal static class Scopes
{
    private const int Highest = 64;

    /// <summary>The unit and those above it on a day, from below. Before its first parent the first counts, after its last the last.</summary>
    public static IEnumerable<UnitKey> Of(UnitTree tree, UnitKey unit, LocalDate day)
    {
        UnitKey? at = unit;
        for (var height = 0; at is { } key && height < Highest; height++)
        {
            yield return key;
            var parents = tree.Find(key)?.Parents ?? [];
            at = (parents.FirstOrDefault(spell => spell.Until is null || day < spell.Until) ?? (parents.Count == 0 ? null : parents[^1]))?.Parent;
        }
    }
}

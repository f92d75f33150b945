using NodaTime;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>Whether what a key is good for covers something that was said with it.</summary>
internal static class ScopeCheck
{
    // A tree of units has few levels; a bound all the same.
    private const int Deepest = 24;

    /// <summary>Why not; null if it does.</summary>
    /// <remarks>
    /// A unit is covered by one above it today, or at the moment of what is told: history stays where it was when the map changes. Where a unit of the scope has ended,
    /// whoever took it over stands for it.
    /// </remarks>
    public static Verdict? Refusal(KeyScope scope, string matter, Unit unit, Instant time, UnitTree tree)
    {
        if (scope.Kinds.Count > 0 && !scope.Kinds.Contains(matter, StringComparer.Ordinal))
            return Refusals.Of(RefusalReasons.NotAllowed, $"The key is not good for events of '{matter}'; it is for {string.Join(", ", scope.Kinds)}.");
        if (scope.Units.Count == 0) return null;

        var day = OfficeZone.Parse(unit.Zone).DateOf(time);
        var covering = scope.Units.Select(tree.Find).OfType<Unit>().SelectMany(named => new[] { named, Standing(named, tree) }).OfType<Unit>().ToHashSet();
        return IsBelow(unit, covering, tree, above => above.LastParent) || IsBelow(unit, covering, tree, above => above.ParentOn(day))
            ? null
            : Refusals.Of(RefusalReasons.NotAllowed, $"The key is not good for the unit '{unit.Code}', nor for one above it.");
    }

    private static bool IsBelow(Unit unit, HashSet<Unit> covering, UnitTree tree, Func<Unit, UnitKey?> parentOf)
    {
        var at = unit;
        for (var left = Deepest; at is not null && left > 0; left--)
        {
            if (covering.Contains(at)) return true;

            at = parentOf(at) is { } parent ? tree.Find(parent) : null;
        }

        return false;
    }

    // A day after its last one, its code means whoever followed it.
    private static Unit? Standing(Unit named, UnitTree tree) => named.Until is { } until ? tree.Resolve(named.Code, until).Target : named;
}

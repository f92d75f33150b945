using ParLive.Domain.Units;

namespace ParLive.Grains.Registers;

/// <summary>The units for which something counts otherwise on a new map.</summary>
internal static class Affected
{
    /// <summary>Those that changed, those whose heirs changed, and all above them, from below.</summary>
    public static IReadOnlyList<UnitKey> By(UnitTree before, UnitTree after)
    {
        var known = before.Reorganisations.ToHashSet();
        var touched = after.Reorganisations.Where(known.Add).SelectMany(happened => after.Successions.SuccessorsOf(happened.Unit).Append(happened.Unit))
            .Concat(after.Units.Where(unit => !ReferenceEquals(before.Find(unit.Key), unit)).Select(unit => unit.Key))
            .ToHashSet();
        touched.UnionWith(touched.SelectMany(after.Successions.TestatorsOf).ToList());
        touched.UnionWith(touched.SelectMany(after.Successions.HeirsOf).ToList());
        var depths = new Dictionary<UnitKey, int>();
        foreach (var unit in touched)
        {
            Climb(after, unit, 0, depths);
        }

        return [.. depths.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => pair.Key)];
    }

    // How far a unit lies above the lowest of those that changed.
    private static void Climb(UnitTree tree, UnitKey unit, int height, Dictionary<UnitKey, int> heights)
    {
        if (heights.TryGetValue(unit, out var known) && known >= height)
        {
            return;
        }

        heights[unit] = height;
        foreach (var spell in tree.Find(unit)!.Parents)
        {
            Climb(tree, spell.Parent, height + 1, heights);
        }
    }
}

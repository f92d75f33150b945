using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Maps;

/// <summary>A unit on a map, with the load that is its own: without that of the units below it, which have tiles of their own.</summary>
/// <param name="Row">The unit's row.</param>
/// <param name="Load">Its open dossiers.</param>
public sealed record MapUnit(BoardRow Row, long Load)
{
    /// <summary>The most tiles on one map; with more units below, only those directly below are shown, each with all below it.</summary>
    public const int Most = 300;

    /// <summary>The units of a map from all rows below a unit.</summary>
    /// <param name="rows">The rows of all kinds.</param>
    /// <param name="root">The key of the unit above.</param>
    /// <param name="parentOf">The key of the unit above another one; null if it has none.</param>
    public static IReadOnlyList<MapUnit> Of(IReadOnlyList<BoardRow> rows, string root, Func<string, string?> parentOf)
    {
        if (rows.Count > Most)
            return [.. rows.Where(row => parentOf(row.Unit) == root).OrderByDescending(row => row.Open).Take(Most).Select(row => new MapUnit(row, row.Open))];
        var below = rows.GroupBy(row => parentOf(row.Unit) ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(row => row.Open), StringComparer.Ordinal);
        // A unit that only stands above others has no load of its own, and no tile.
        return [.. rows.Select(row => new MapUnit(row, Math.Max(0, row.Open - below.GetValueOrDefault(row.Unit)))).Where(unit => unit.Load > 0 || !below.ContainsKey(unit.Row.Unit))];
    }
}

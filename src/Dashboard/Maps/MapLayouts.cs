namespace ParLive.Dashboard.Maps;

/// <summary>Keeps the places of units on maps, so that no tile jumps while people look at it.</summary>
/// <remarks>
/// A map is laid anew when units come or go, and otherwise at most once an hour. Even then tiles keep their order while their loads stay
/// within a factor of two, since what orders them is the power of two in their load and then their key. All views of a unit on one
/// host share one layout, whatever their letters and languages; another host, or another start, may have laid its own.
/// </remarks>
public sealed class MapLayouts(TimeProvider clock)
{
    /// <summary>How long a layout holds while the units stay the same.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    // The frame on a screen of 16:9 between head and foot; other frames stretch it.
    private const double Ratio = 2.3;

    // What has less than a seventh of the mean load, or none, still has a tile that can be seen.
    private const double LeastOfMean = 0.15;

    private readonly Lock _gate = new();

    // Under the gate.
    private readonly Dictionary<string, Layout> _layouts = new(StringComparer.Ordinal);

    /// <summary>The units of a unit in their places.</summary>
    public MapReading Place(string unit, IReadOnlyList<MapUnit> units)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            foreach (var (old, _) in _layouts.Where(pair => now - pair.Value.Asked > Holds).ToList())
                _layouts.Remove(old);
            if (!_layouts.TryGetValue(unit, out var layout) || now - layout.LaidAt >= Holds || !layout.Holds(units))
                _layouts[unit] = layout = Lay(units, now);
            layout.Asked = now;
            return new([.. units.Select(one => new MapTile(one, layout.Boxes[one.Row.Unit])).OrderByDescending(tile => tile.Box.Width * tile.Box.Height)], layout.LaidAt, layout.Least);
        }
    }

    private static Layout Lay(IReadOnlyList<MapUnit> units, DateTimeOffset now)
    {
        var least = units.Count == 0 ? 0 : Math.Max(1, LeastOfMean * units.Sum(unit => unit.Load) / units.Count);
        var ordered = units.OrderByDescending(unit => Power(unit.Load)).ThenBy(unit => unit.Row.Unit, StringComparer.Ordinal).ToList();
        var boxes = TreeMap.Of([.. ordered.Select(unit => Math.Max(unit.Load, least))], Ratio);
        return new Layout(ordered.Select((unit, place) => (unit.Row.Unit, boxes[place])).ToDictionary(StringComparer.Ordinal), now, (long)least);
    }

    private static int Power(long load) => 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)load);

    private sealed class Layout(Dictionary<string, TileBox> boxes, DateTimeOffset laidAt, long least)
    {
        public Dictionary<string, TileBox> Boxes => boxes;

        public DateTimeOffset LaidAt => laidAt;

        public long Least => least;

        public DateTimeOffset Asked { get; set; }

        public bool Holds(IReadOnlyList<MapUnit> units) => units.Count == boxes.Count && units.All(unit => boxes.ContainsKey(unit.Row.Unit));
    }
}

using NodaTime;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>A watch over a simulated province: looks again and again, and keeps what it recorded.</summary>
/// <param name="folded">The province.</param>
internal sealed class WatchedRun(FoldedProvince folded)
{
    private readonly Dictionary<string, Hotspot> _hotspots = new(StringComparer.Ordinal);
    private readonly List<HotspotEvent> _events = [];

    /// <summary>Which units are silent.</summary>
    public Func<string, bool> IsSilent { get; set; } = _ => false;

    /// <summary>All that was recorded, in order.</summary>
    public IReadOnlyList<HotspotEvent> Events => _events;

    /// <summary>Looks once.</summary>
    /// <returns>What is to be recorded.</returns>
    public IReadOnlyList<HotspotEvent> Look(Instant now)
    {
        var tick = OfficeZone.Vietnam.TickOf(now);
        var watched = folded.Units.Select(unit => new WatchedUnit(unit.Unit.Key, "", unit.At(tick), IsSilent(unit.Unit.Key))).ToList();
        var news = HotspotBook.Decide(watched, _hotspots, HotspotRules.Usual, OfficeZone.Vietnam, now);
        foreach (var happened in news)
        {
            _hotspots[happened.Unit] = (_hotspots.GetValueOrDefault(happened.Unit) ?? new Hotspot(happened.Unit)).After(happened);
            _events.Add(happened);
        }

        return news;
    }

    /// <summary>The lines on a screen at a moment.</summary>
    public HotspotLines LinesAt(Instant now)
    {
        var groups = folded.Province.Units.ToDictionary(unit => unit.Key, unit => unit.Group, StringComparer.Ordinal);
        return HotspotLines.Of(
            _hotspots.Values, groups.Keys, key => key == SimulatedProvince.Root ? null : groups.GetValueOrDefault(key, SimulatedProvince.Root), now);
    }
}

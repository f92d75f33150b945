using NodaTime;

namespace ParLive.Domain.Feeds;

/// <summary>What silence takes from units: their place in the ranking, and the power to clear an alarm by saying nothing.</summary>
/// <param name="Unranked">Lost units: they leave the ranking and go to the coverage board.</param>
/// <param name="AlarmsStay">Late and lost units: their alarms are not cleared, whatever their figures seem to say.</param>
public sealed record Silenced(IReadOnlySet<string> Unranked, IReadOnlySet<string> AlarmsStay)
{
    /// <summary>Which units are concerned at a moment. A unit whose source stopped as a whole is as silent as that source.</summary>
    public static Silenced At(Instant now, IReadOnlyCollection<UnitFeeds> units, IReadOnlyCollection<PoolReading> pools)
    {
        var whole = pools.ToDictionary(pool => pool.Source, pool => pool.Patience.StateAt(now), StringComparer.Ordinal);
        var states = units.Select(unit => (unit.Unit, State: StateOf(unit))).ToList();
        return new Silenced(From(FeedState.Lost), From(FeedState.Late));

        FeedState StateOf(UnitFeeds unit) => unit.Feeds.Where(feed => feed.Counts)
            .Select(feed => whole.GetValueOrDefault(feed.Source))
            .Append(unit.StateAt(now))
            .Max();

        HashSet<string> From(FeedState least) =>
            states.Where(unit => unit.State >= least).Select(unit => unit.Unit).ToHashSet(StringComparer.Ordinal);
    }
}

using NodaTime;

namespace ParLive.Domain.Feeds;

/// <summary>One line of what is silent below a unit: what has one cause is one line.</summary>
public abstract record SilenceLine
{
    private SilenceLine()
    {
    }

    /// <summary>A source that tells of none of its units.</summary>
    /// <param name="Pool">The source.</param>
    /// <param name="State">Late or lost.</param>
    public sealed record Stopped(PoolReading Pool, FeedState State) : SilenceLine;

    /// <summary>A unit that is late or lost by sources that tell of others.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="State">Late or lost.</param>
    /// <param name="Sources">Which of its sources are silent.</param>
    public sealed record Silent(string Unit, FeedState State, IReadOnlyList<FeedReading> Sources) : SilenceLine;

    /// <summary>Units that were never heard from.</summary>
    /// <param name="Units">Their keys.</param>
    public sealed record Unheard(IReadOnlyList<string> Units) : SilenceLine;

    /// <summary>All lines: whole sources first, then single units, the longest silent first, then those never heard from.</summary>
    public static IReadOnlyList<SilenceLine> Of(IReadOnlyCollection<UnitFeeds> units, IReadOnlyCollection<PoolReading> pools, Instant now)
    {
        var stopped = pools.Where(pool => pool.Patience.StateAt(now) >= FeedState.Late).OrderBy(pool => pool.Patience.Last).ToList();
        var explained = stopped.Select(pool => pool.Source).ToHashSet(StringComparer.Ordinal);
        var silent = units.Where(unit => !unit.IsNeverHeard && unit.StateAt(now) >= FeedState.Late)
            .Select(unit => new Silent(
                unit.Unit, unit.StateAt(now), [.. unit.SilentAt(now).Where(feed => !explained.Contains(feed.Source))]))
            .Where(line => line.Sources.Count > 0)
            .OrderBy(line => line.Sources.Min(feed => feed.Patience.Last))
            .ThenBy(line => line.Unit, StringComparer.Ordinal);
        var unheard = units.Where(unit => unit.IsNeverHeard).Select(unit => unit.Unit).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. stopped.Select(pool => new Stopped(pool, pool.Patience.StateAt(now))),
            .. silent,
            .. unheard.Count > 0 ? (SilenceLine[])[new Unheard(unheard)] : [],
        ];
    }
}

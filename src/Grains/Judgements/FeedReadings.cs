using NodaTime;
using ParLive.Domain.Feeds;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Judgements;

/// <summary>From what the silence of units means to what interfaces and screens show.</summary>
internal static class FeedReadings
{
    private const int Most = 500;

    public static FeedsReading Of(
        UnitTree tree, (IReadOnlyCollection<UnitFeeds> Units, FeedSum Sum, IReadOnlyList<PoolReading> Pools) feeds, WorkingCalendar calendar, Instant now)
    {
        var coverage = feeds.Sum.Coverage;
        var lines = SilenceLine.Of(feeds.Units, feeds.Pools, now).SelectMany(line => LinesOf(line, tree, calendar));
        return new FeedsReading(
            calendar.Zone.Local(now), coverage.Live, coverage.Quiet, coverage.Late, coverage.Lost + coverage.NeverHeard, coverage.NeverHeard,
            [.. lines.Take(Most)],
            [
                .. feeds.Pools.OrderByDescending(pool => pool.Patience.StateAt(now)).ThenBy(pool => pool.Source, StringComparer.Ordinal)
                    .Select(pool => new SourceLine(
                        pool.Source, Slug.Of(pool.Patience.StateAt(now)), pool.Feeds, calendar.Zone.Local(pool.Patience.Last), pool.Expected.TotalHours)),
            ]);
    }

    private static IEnumerable<FeedLine> LinesOf(SilenceLine line, UnitTree tree, WorkingCalendar calendar) => line switch
    {
        SilenceLine.Silent silent => [Of(silent, tree, calendar)],
        SilenceLine.Unheard unheard => unheard.Units.Select(unit => Named(tree, unit, "", FeedState.Lost, null, 0)),
        // A whole source that stopped is told among the sources.
        _ => [],
    };

    private static FeedLine Of(SilenceLine.Silent silent, UnitTree tree, WorkingCalendar calendar)
    {
        var longest = silent.Sources.MinBy(source => source.Patience.Last)!;
        return Named(tree, silent.Unit, longest.Source, silent.State, calendar.Zone.Local(longest.Patience.Last), longest.Expected.TotalHours);
    }

    private static FeedLine Named(UnitTree tree, string key, string source, FeedState state, DateTimeOffset? last, double hours)
    {
        var unit = tree.Find(key);
        return new FeedLine(key, unit?.Name ?? key, unit?.NameEn ?? key, source, Slug.Of(state), last, hours);
    }
}

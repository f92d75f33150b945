using NodaTime;
using ParLive.Domain.Feeds;

namespace ParLive.Domain.Tests.Feeds;

/// <summary>A source that stops in all its units is one line, and is seen sooner than in any one of them.</summary>
public sealed class WholeSources
{
    private static readonly LocalDate January = new(2026, 1, 5);
    private static readonly LocalDate March = new(2026, 3, 2);
    private static readonly Instant Friday = Hearing.At(2, 27, 17);

    [Fact]
    public void A_source_that_stops_is_seen_in_all_its_units_together_before_it_is_in_one()
    {
        var units = Communes(12);

        var pool = Assert.Single(PoolsOf(units));

        Assert.Equal(12, pool.Feeds);
        Assert.True(pool.Patience.LateFrom < units.Min(unit => unit.Feeds[0].Patience.LateFrom));
        Assert.Equal(units.Max(unit => unit.Feeds[0].Patience.Last), pool.Patience.Last);
    }

    [Fact]
    public void It_is_one_line_however_many_units_are_silent_with_it()
    {
        var units = Communes(12).Append(Hearing.Book("13@2026-01-01").Read(FeedTerms.Usual)).ToList();

        var lines = SilenceLine.Of(units, PoolsOf(units), Hearing.At(3, 12));

        Assert.Equal(12, Assert.IsType<SilenceLine.Stopped>(lines[0]).Pool.Feeds);
        Assert.Equal(["13@2026-01-01"], Assert.IsType<SilenceLine.Unheard>(lines[1]).Units);
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public void A_unit_that_is_silent_alone_is_its_own_line()
    {
        var units = Communes(12);
        units[3] = Spoken(3, new LocalDate(2026, 2, 10));

        var lines = SilenceLine.Of(units, PoolsOf(units), Friday);

        Assert.Equal("3@2026-01-01", Assert.IsType<SilenceLine.Silent>(Assert.Single(lines)).Unit);
    }

    [Fact]
    public void A_source_that_stopped_stays_so_while_its_units_fall_late_and_lost_one_by_one()
    {
        var rare = Hearing.Book("rare@2026-01-01").HearDaily(January, March, Hearing.Desk, 15).Read(FeedTerms.Usual);
        var units = Communes(6).Append(rare).ToList();
        var late = PoolsOf(units)[0].Patience.LateFrom;
        for (var now = late; now < Hearing.At(6, 1); now += Duration.FromHours(11))
        {
            var pool = Assert.Single(FeedSum.Of(now, units).Pools(Hearing.Calendar, FeedTerms.Usual));
            Assert.True(pool.Patience.StateAt(now) >= FeedState.Late, $"{now}: {pool}");
        }
    }

    [Fact]
    public void Feeds_that_died_before_say_nothing_of_those_that_live()
    {
        // Eleven busy ones died; one that speaks once a day is left, and is silent for two hours.
        var rare = Hearing.Book("rare@2026-01-01").HearDaily(January, March, Hearing.Desk, 15).Read(FeedTerms.Usual);
        var other = Hearing.Book("other@2026-01-01").HearDaily(January, March, Hearing.Desk, 15.1).Read(FeedTerms.Usual);
        var units = Enumerable.Range(0, 10).Select(place => Spoken(place, new LocalDate(2026, 2, 10))).Append(rare).Append(other).ToList();

        Assert.Empty(SilenceLine.Of(units, PoolsOf(units), Friday).OfType<SilenceLine.Stopped>());
        Assert.InRange(PoolsOf(units)[0].Expected, Duration.FromHours(8), Duration.FromHours(160));
    }

    [Fact]
    public void While_a_source_is_silent_as_a_whole_its_units_clear_no_alarm()
    {
        var units = Communes(12);
        var pools = PoolsOf(units);
        var (late, lost) = (pools[0].Patience.LateFrom, pools[0].Patience.LostFrom);

        Assert.Empty(Silenced.At(late - Duration.Epsilon, units, pools).AlarmsStay);
        Assert.Equal(12, Silenced.At(late, units, pools).AlarmsStay.Count);
        Assert.Empty(Silenced.At(late, units, pools).Unranked);
        Assert.Equal(12, Silenced.At(lost, units, pools).Unranked.Count);
    }

    private static List<UnitFeeds> Communes(int count) => [.. Enumerable.Range(0, count).Select(place => Spoken(place, March))];

    // Each at minutes of its own, so that together they speak all the time.
    private static UnitFeeds Spoken(int place, LocalDate until) => Hearing.Book($"{place}@2026-01-01")
        .HearDaily(January, until, Hearing.Desk, [.. Enumerable.Range(0, 9).Select(hour => 8 + hour + (place / 12.0) + (hour * hour / 97.0))])
        .Read(FeedTerms.Usual);

    private static IReadOnlyList<PoolReading> PoolsOf(IEnumerable<UnitFeeds> units) => FeedSum.Of(Friday, units).Pools(Hearing.Calendar, FeedTerms.Usual);
}

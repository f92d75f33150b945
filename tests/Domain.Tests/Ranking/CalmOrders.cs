using NodaTime;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Testing;
using static ParLive.Domain.Tests.Ranking.GeneratedGroups;

namespace ParLive.Domain.Tests.Ranking;

/// <summary>When the displayed order changes, and when it does not.</summary>
public sealed class CalmOrders
{
    [Fact]
    public void A_dossier_more_or_less_moves_nobody_in_the_same_hour() => Law.Holds(Units, units =>
    {
        var first = Edition(null, RankingProfiles.OnTime, units, Monday);
        var second = Edition(first, RankingProfiles.OnTime, [.. units.Select(OneMore)], Monday + Duration.FromMinutes(5));

        Assert.Equal(OrderOf(first), OrderOf(second));
    }, cases: 60);

    [Fact]
    public void No_pair_that_is_surely_wrong_stays() => Law.Holds(seed => (Units(seed), Units(seed + 1)), pair =>
    {
        var first = Edition(null, RankingProfiles.OnTime, pair.Item1, Monday);
        var result = FairRanking.Of(RankingProfiles.OnTime, pair.Item2, first);
        var second = RankingEdition.After(first, result, Terms, ("91", "ranking"), Monday + Duration.FromMinutes(5));

        var known = result.Groups.Single().Ranked.ToDictionary(unit => unit.Candidate.Unit, StringComparer.Ordinal);
        var order = OrderOf(second).Select(unit => known[unit]).ToList();
        for (var upper = 0; upper < order.Count; upper++)
        {
            Assert.All(order.Skip(upper + 1), lower => Assert.True(lower.BetterThan(order[upper]) < CalmRule.Usual.Sure + 1e-6));
        }
    }, cases: 60);

    [Fact]
    public void In_one_hour_two_rows_change_for_what_is_only_probable()
    {
        var units = Enumerable.Range(0, 30).Select(unit => Unit(unit, 290 - unit, 300)).ToList();
        var first = Edition(null, RankingProfiles.OnTime, units, Monday);
        List<Candidate> fallen = [Unit(10, 266, 300), .. units.Where(unit => unit.Unit != Key(10))];

        var atOnce = Edition(first, RankingProfiles.OnTime, fallen, Monday + Duration.FromMinutes(59));
        var nextHour = Edition(first, RankingProfiles.OnTime, fallen, Monday + Duration.FromMinutes(60));
        var twoHours = Edition(nextHour, RankingProfiles.OnTime, fallen, Monday + Duration.FromMinutes(120));

        Assert.Equal(OrderOf(first), OrderOf(atOnce));
        Assert.Equal((11, 12), (OrderOf(nextHour).IndexOf(Key(10)), OrderOf(twoHours).IndexOf(Key(10))));
        Assert.Equal(2, OrderOf(first).Zip(OrderOf(nextHour)).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void Who_fell_beyond_doubt_passes_the_others_at_once_and_they_keep_their_order()
    {
        var units = Enumerable.Range(0, 30).Select(unit => Unit(unit, 2_970 - (10 * unit), 3_000)).ToList();
        var first = Edition(null, RankingProfiles.OnTime, units, Monday);

        var second = Edition(first, RankingProfiles.OnTime, [Unit(0, 2_000, 3_000), .. units.Skip(1)], Monday + Duration.FromMinutes(1));

        Assert.Equal([.. OrderOf(first).Skip(1), Key(0)], OrderOf(second));
    }

    [Fact]
    public void Who_comes_is_put_where_it_belongs_and_who_goes_leaves_the_others_as_they_are()
    {
        var units = Enumerable.Range(0, 20).Select(unit => Unit(unit, 290 - (2 * unit), 300)).ToList();
        var first = Edition(null, RankingProfiles.OnTime, units, Monday);

        var second = Edition(first, RankingProfiles.OnTime, [Unit(77, 300, 300), .. units.Where(unit => unit.Unit != Key(5))], Monday + Duration.FromMinutes(1));

        Assert.Equal([Key(77), .. OrderOf(first).Where(unit => unit != Key(5))], OrderOf(second));
    }

    [Fact]
    public void Another_version_of_a_profile_or_other_definitions_begin_a_new_order()
    {
        var units = Enumerable.Range(0, 20).Select(unit => Unit(unit, 290 - unit, 300)).ToList();
        var turned = units.Select((unit, place) => Unit(place, 271 + place, 300)).ToList();
        var first = Edition(null, RankingProfiles.OnTime, units, Monday);

        var same = Edition(first, RankingProfiles.OnTime, turned, Monday + Duration.FromMinutes(1));
        var other = Edition(first, RankingProfiles.OnTime with { Version = 2 }, turned, Monday + Duration.FromMinutes(1));

        Assert.NotEqual(OrderOf(other), OrderOf(same));
        Assert.Equal(OrderOf(Edition(null, RankingProfiles.OnTime, turned, Monday)), OrderOf(other));
    }

    [Fact]
    public void Baselines_are_the_first_of_the_day_and_the_last_meeting()
    {
        var units = Enumerable.Range(0, 9).Select(unit => Unit(unit, 290 - unit, 300)).ToList();
        var times = Enumerable.Range(0, 48).Select(hour => Edition(
            null, RankingProfiles.OnTime, units, Monday + Duration.FromHours(hour), Terms with { Cause = hour is 5 or 9 ? EditionCause.Meeting : EditionCause.Cadence })).ToList();
        var now = times[30].Time;

        Assert.Equal(times[16].Time, RankingBaselines.StartOfDay(times, now, Time.OfficeZone.Vietnam)!.Time);
        Assert.Equal(times[9].Time, RankingBaselines.LastMeeting(times, now)!.Time);
        Assert.Null(RankingBaselines.LastMeeting(times, times[4].Time));
        Assert.Equal("commune/onTime/2026-03-02", times[0].NumberIn(Time.OfficeZone.Vietnam));
        Assert.True(times[0].ShowsTheSameAs(times[5] with { CalmUntil = times[0].CalmUntil }));
    }

    private static List<string> OrderOf(RankingEdition edition) => [.. edition.Groups.Single().Rows.Where(row => row.Placing is not null).Select(row => row.Unit)];

    private static Candidate Unit(int unit, long part, long whole) => new(Key(unit), "commune", EvidenceSet.Of(RankedIndicators.OnTime, new Ratio(part, whole)));

    private static Candidate OneMore(Candidate unit) =>
        unit with { Evidence = EvidenceSet.Of(RankedIndicators.OnTime, ((Evidence.Share)unit.Evidence[RankedIndicators.OnTime]!).Ratio + new Ratio(1, 1)) };

    private static List<Candidate> Units(int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, dice.Next(8, 40)).Select(unit => dice.Next(40, 900) is var whole ? Unit(unit, whole - dice.Next(whole / 8), whole) : throw new InvalidOperationException())];
    }
}

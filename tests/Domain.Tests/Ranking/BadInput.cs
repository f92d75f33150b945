using NodaTime;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using static ParLive.Domain.Tests.Ranking.GeneratedGroups;

namespace ParLive.Domain.Tests.Ranking;

/// <summary>Groups that no ranking likes.</summary>
public sealed class BadInput
{
    [Fact]
    public void Nobody_at_all_is_no_group() => Assert.Empty(FairRanking.Of(RankingProfiles.OnTime, []).Groups);

    [Fact]
    public void A_peer_group_of_one_is_listed_with_its_score_and_without_a_place()
    {
        var unit = FairRanking.Of(RankingProfiles.OnTime, [Unit(0, 90, 100)]).Groups.Single().Units.Single();

        Assert.Equal(NotRankedReason.TooFewPeers, unit.NotRanked);
        Assert.Null(unit.Place);
        Assert.InRange(unit.Score!.Value.Value, 85, 95);
    }

    [Fact]
    public void Where_everybody_is_always_on_time_nobody_can_be_told_from_the_first()
    {
        var edition = Edition(null, RankingProfiles.OnTime, [.. Enumerable.Range(0, 20).Select(unit => Unit(unit, 40 + unit, 40 + unit))], Monday);

        var rows = edition.Groups.Single().Rows;

        Assert.All(rows, row => Assert.Equal(new RankSpan(1, 20), row.Placing!.Value.Band));
        Assert.All(rows, row => Assert.InRange(row.Score!.Value.Value, 95, 100));
    }

    [Fact]
    public void A_giant_among_dwarfs_speaks_for_itself_alone()
    {
        List<Candidate> units = [Unit(0, 500_000, 1_000_000), .. Enumerable.Range(1, 20).Select(unit => Unit(unit, 47 + (unit % 4), 50))];

        var group = FairRanking.Of(RankingProfiles.OnTime, units).Groups.Single();

        Assert.Equal(21, group.Units.Single(unit => unit.Candidate.Unit == Key(0)).Place);
        Assert.Equal(50m, group.Units[^1].Score!.Value.Value);
        Assert.All(group.Units.SkipLast(1), unit => Assert.InRange(unit.Score!.Value.Value, 90, 100));
    }

    [Fact]
    public void Where_nobody_has_done_anything_everybody_has_no_value()
    {
        var units = FairRanking.Of(RankingProfiles.Composite, [.. Enumerable.Range(0, 20).Select(unit => Unit(unit, 0, 0))]).Groups.Single().Units;

        Assert.All(units, unit => Assert.Equal((NotRankedReason.NoValue, null), (unit.NotRanked!.Value, unit.Score)));
    }

    [Fact]
    public void Who_did_too_little_is_listed_and_who_has_a_place_keeps_it_a_little_longer()
    {
        var full = Enumerable.Range(1, 20).Select(unit => Unit(unit, 90, 100)).ToList();
        var first = Edition(null, RankingProfiles.OnTime, [Unit(0, 30, 30), .. full], Monday);

        Assert.Equal(NotRankedReason.TooLittleVolume, RowOf(Edition(null, RankingProfiles.OnTime, [Unit(0, 25, 25), .. full], Monday), 0).NotRanked);
        Assert.Null(RowOf(Edition(first, RankingProfiles.OnTime, [Unit(0, 25, 25), .. full], Monday + Duration.FromHours(1)), 0).NotRanked);
        Assert.Equal(NotRankedReason.TooLittleVolume, RowOf(Edition(first, RankingProfiles.OnTime, [Unit(0, 23, 23), .. full], Monday + Duration.FromHours(1)), 0).NotRanked);
    }

    [Fact]
    public void An_indicator_without_a_value_for_most_is_left_out_and_for_some_is_taken_from_the_group_with_more_doubt()
    {
        var group = Edition(null, RankingProfiles.Composite, [.. Enumerable.Range(0, 20).Select(Unit)], Monday).Groups.Single();
        var rows = group.Rows.ToDictionary(row => row.Unit, StringComparer.Ordinal);

        Assert.Equal([RankedIndicators.OnTime, RankedIndicators.Online, RankedIndicators.Satisfied], group.Used);
        Assert.Equal([RankedIndicators.ProcessingTime, RankedIndicators.ElectronicResults], group.LeftOut);
        Assert.Equal([RankedIndicators.Satisfied], group.MissingOf(rows[Key(1)]));
        Assert.Empty(group.MissingOf(rows[Key(0)]));
        Assert.True(rows[Key(1)].Score!.Value.High - rows[Key(1)].Score!.Value.Low > rows[Key(0)].Score!.Value.High - rows[Key(0)].Score!.Value.Low);

        // Half of the units have ratings, one in three has electronic results.
        static Candidate Unit(int unit) => new(Key(unit), "commune", new EvidenceSet(200,
        [
            new(RankedIndicators.OnTime, new Evidence.Share(new Ratio(190 - (unit / 2), 200))),
            new(RankedIndicators.Online, new Evidence.Share(new Ratio(150, 200))),
            new(RankedIndicators.Satisfied, new Evidence.Share(unit % 2 == 0 ? new Ratio(60 + (unit / 2), 80) : default)),
            new(RankedIndicators.ElectronicResults, new Evidence.Share(unit % 3 == 0 ? new Ratio(10, 20) : default)),
        ]));
    }

    [Fact]
    public void A_class_of_too_few_joins_its_neighbour()
    {
        var profile = RankingProfiles.OnTime with { ClassBounds = [100, 1_000] };
        List<Candidate> units = [.. Enumerable.Range(0, 10).Select(unit => Unit(unit, 50, 60)), .. Enumerable.Range(10, 9).Select(unit => Unit(unit, 190, 200)), Unit(30, 1_800, 2_000)];

        var groups = FairRanking.Of(profile, units).Groups;

        Assert.Equal([new PeerGroup("commune", 0, 100), new PeerGroup("commune", 100, null)], groups.Select(group => group.Peers));
        Assert.Equal(10, groups[1].Ranked.Count());
    }

    private static RankedRow RowOf(RankingEdition edition, int unit) => edition.Groups.Single().Rows.Single(row => row.Unit == Key(unit));

    private static Candidate Unit(int unit, long part, long whole) => new(Key(unit), "commune", EvidenceSet.Of(RankedIndicators.OnTime, new Ratio(part, whole)));
}

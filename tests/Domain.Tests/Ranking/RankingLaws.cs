using System.Buffers;
using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.Ranking;
using ParLive.Testing;
using static ParLive.Domain.Tests.Ranking.GeneratedGroups;

namespace ParLive.Domain.Tests.Ranking;

/// <summary>What holds for every group, however awkward.</summary>
public sealed class RankingLaws
{
    [Fact]
    public void Every_unit_has_a_place_or_a_reason_and_every_figure_is_a_number() => Law.Holds(Case, case_ =>
    {
        var result = FairRanking.Of(case_.Profile, case_.Candidates);

        var units = result.Groups.SelectMany(group => group.Units).ToList();
        Assert.Equal(case_.Candidates.Select(unit => unit.Unit).Order(StringComparer.Ordinal), units.Select(unit => unit.Candidate.Unit).Order(StringComparer.Ordinal));
        Assert.All(units, unit => Assert.True(unit.Place is null ^ unit.NotRanked is null));
        Assert.All(units.Where(unit => unit.Place is not null), unit => Assert.NotNull(unit.Score));
        Assert.All(units.Select(unit => unit.Score).OfType<ScoreInterval>(), score => Assert.True(score.Low >= 0 && score.Low <= score.Value && score.Value <= score.High && score.High <= 100));
        Assert.All(result.Groups.SelectMany(group => group.Fits), IsFinite);
    }, cases: 100);

    [Fact]
    public void Places_go_from_one_on_and_each_lies_in_a_group_of_the_least_size() => Law.Holds(Case, case_ =>
    {
        foreach (var group in FairRanking.Of(case_.Profile, case_.Candidates).Groups)
        {
            var ranked = group.Ranked.ToList();

            Assert.Equal(Enumerable.Range(1, ranked.Count), ranked.Select(unit => unit.Place!.Value));
            Assert.True(ranked.Count == 0 || ranked.Count >= case_.Profile.SmallestGroup);
            Assert.All(ranked, unit => Assert.InRange(unit.Ranks!.Value.From, 1, unit.Ranks.Value.To));
            Assert.All(ranked, unit => Assert.InRange(unit.Ranks!.Value.To, 1, ranked.Count));
            Assert.All(group.Units, unit => Assert.Equal(group.Peers.Kind, unit.Candidate.Kind));
        }
    }, cases: 100);

    [Fact]
    public void The_order_in_which_units_come_is_nothing_to_their_ranks() => Law.Holds(Case, case_ =>
    {
        var turned = case_.Candidates.AsEnumerable().Reverse().ToList();

        Assert.Equal(
            Edition(null, case_.Profile, case_.Candidates, Monday),
            Edition(null, case_.Profile, turned, Monday));
    }, cases: 100);

    [Fact]
    public void One_more_dossier_on_time_never_lowers_a_score_among_the_same_peers() => Law.Holds(Case, case_ =>
    {
        var fit = new IndicatorFit(RankedIndicators.OnTime, 9, 9, new BetaPrior(9.3, 0.7, SpreadFit.Likeliest), null);
        foreach (var (evidence, share) in case_.Candidates.Select(unit => (unit.Evidence, unit.Evidence[RankedIndicators.OnTime])).Where(pair => pair.Item2 is Evidence.Share { Ratio: { Part: >= 0 } ratio } && ratio.Part < ratio.Whole))
        {
            var better = EvidenceSet.Of(RankedIndicators.OnTime, ((Evidence.Share)share!).Ratio with { Part = ((Evidence.Share)share!).Ratio.Part + 1 });

            Assert.True(fit.PointsOf(better).Mean > fit.PointsOf(evidence).Mean);
        }
    }, cases: 100);

    [Fact]
    public void Evidence_reads_as_it_was_written_and_equal_evidence_has_equal_bytes() => Law.Holds(
        seed => (Evidence(new Random(seed)), Evidence(new Random(seed)), Evidence(new Random(seed / 2))),
        pair =>
        {
            Assert.Equal(pair.Item1, EvidenceSet.Parse(pair.Item1.ToBytes()));
            Assert.Equal(pair.Item1.ToBytes(), pair.Item2.ToBytes());
            Assert.Equal(pair.Item1.Equals(pair.Item3), pair.Item1.ToBytes().AsSpan().SequenceEqual(pair.Item3.ToBytes()));
        });

    [Fact]
    public void An_edition_reads_as_it_was_written() => Law.Holds(Case, case_ =>
    {
        var edition = Edition(null, case_.Profile, case_.Candidates, Monday);
        var output = new ArrayBufferWriter<byte>();
        EventEncoding.Write(output, edition);
        var input = new ByteReader(output.WrittenSpan);

        var read = Assert.IsType<RankingEdition>(EventEncoding.Read(ref input));

        Assert.True(input.IsAtEnd);
        Assert.Equal(edition, read);
        Assert.Equal(edition.Packed, PackedRanking.Of(read.Groups));
    }, cases: 100);

    [Fact]
    public void Packed_rows_keep_places_by_score_that_are_not_those_displayed() => Law.Holds(Case, case_ =>
    {
        var turned = Edition(null, case_.Profile, case_.Candidates, Monday).Groups.Select(group => group with { Rows = [.. group.Rows.Select(Turned)] }).ToList();

        Assert.Equal(turned.SelectMany(group => group.Rows), PackedRanking.Of(turned).Read().SelectMany(group => group.Rows));
        Assert.Equal(turned.Select(group => group.Peers), PackedRanking.Of(turned).Read().Select(group => group.Peers));
    }, cases: 100);

    [Fact]
    public void What_is_displayed_holds_every_unit_once_in_bands_without_gaps() => Law.Holds(Case, case_ =>
    {
        var first = Edition(null, case_.Profile, case_.Candidates, Monday);
        var second = Edition(first, case_.Profile, case_.Later, Monday + Duration.FromHours(3));
        foreach (var group in second.Groups)
        {
            var placed = group.Rows.Where(row => row.Placing is not null).Select(row => row.Placing!.Value).ToList();

            Assert.Equal(Enumerable.Range(1, placed.Count), placed.Select(placing => placing.Displayed));
            Assert.Equal(Enumerable.Range(1, placed.Count), placed.Select(placing => placing.ByScore).Order());
            Assert.All(placed, placing => Assert.True(placing.Band.Contains(placing.Displayed)));
            Assert.Equal(placed.Count, placed.Select(placing => placing.Band).Distinct().Sum(band => band.Width));
        }
    }, cases: 100);

    private static RankedRow Turned(RankedRow row) => row.Placing is not { } placing ? row
        : row with { Placing = placing with { ByScore = 1 + (placing.Displayed * 7 % 11), Ranks = new RankSpan(placing.Displayed, placing.Displayed + 4) } };

    private static void IsFinite(IndicatorFit fit) => Assert.True(
        (fit.Rates is null || (double.IsFinite(fit.Rates.Alpha + fit.Rates.Beta) && fit.Rates.Alpha > 0 && fit.Rates.Beta > 0))
        && (fit.Times is null || (double.IsFinite(fit.Times.Mean) && fit.Times.Between > 0 && fit.Times.Within > 0)));

    private static (RankingProfile Profile, List<Candidate> Candidates, List<Candidate> Later) Case(int seed)
    {
        var dice = new Random(seed);
        var candidates = Candidates(dice);
        return (Profile(dice), candidates, Later(dice, candidates));
    }
}

using ParLive.Domain.Indices;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Tests.Indices;

/// <summary>What cannot be so, or must be read with care, has a name; what can be so raises nothing.</summary>
public sealed class Contradictions
{
    [Fact]
    public void All_fields_above_the_mean_beside_a_total_below_it_and_a_field_that_is_last()
    {
        var sentences = An.Sentences(PublishedIndices.HoChiMinh);

        Assert.Equal(["claim-against-total", "claim-against-rank"], An.Ids(PublishedIndices.HoChiMinh));
        Assert.Contains("86,97 không cao hơn trung bình 86,98", sentences[0], StringComparison.Ordinal);
        Assert.Contains("PAR/institutions xếp cuối, 63/63", sentences[1], StringComparison.Ordinal);
        Assert.Contains("total of 86.97 is not above its mean of 86.98", An.Sentences(PublishedIndices.HoChiMinh, "en")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(86.99, 62)]
    [InlineData(90, null)]
    public void A_claim_that_the_figures_allow_is_no_finding(double value, int? rank) =>
        Assert.Empty(An.Ids(An.History(
            An.Claim("PAR", "2023"),
            An.Entry("PAR", "2023", new() { Value = (decimal)value, Mean = 86.98m, CohortSize = 63, Rank = 33 }),
            An.Entry("PAR/institutions", "2023", new() { Rank = rank, Value = 13, Mean = 12.99m }))));

    [Fact]
    public void All_fields_above_the_mean_beside_a_field_that_is_not() =>
        Assert.Equal(["claim-against-part"], An.Ids(An.History(
            An.Claim("PAR", "2023"), An.Entry("PAR/institutions", "2023", new() { Value = 12.5m, Mean = 12.5m }))));

    [Fact]
    public void A_maximum_of_33_5_against_10_and_22()
    {
        var history = An.History(
            An.Entry("PAR/survey", "2023", new() { Maximum = 33.5m }), An.Entry("PAR/survey-officials", "2023", new() { Value = 17.58m, Maximum = 22 }));

        Assert.Equal(["parts-maximum-differs"], An.Ids(history));
        Assert.Contains("33,5, còn các phần cộng lại 22 + 10 = 32", An.Sentences(history)[0], StringComparison.Ordinal);
        Assert.Empty(An.Ids(An.History(An.Entry("PAR/survey", "2023", new() { Maximum = 32 }))));
    }

    [Fact]
    public void Percent_of_satisfaction_and_points_of_it_inside_PAR_are_two_indicators()
    {
        var history = An.History(An.Entry("SIPAS", "2023", new() { Value = 83.12m }), An.Entry("PAR/sipas", "2023", new() { Value = 8.16m, Maximum = 10 }));
        var (percent, points) = (history.Find(An.Key("SIPAS", "2023"))!, history.Find(An.Key("PAR/sipas", "2023"))!);

        Assert.Equal(["two-indicators"], An.Ids(history));
        Assert.Equal(2, IndexSeries.Of(history).Count);
        Assert.Throws<ArgumentException>(() => ValueChange.Between(percent, points));
        Assert.Throws<ArgumentException>(() => RankChange.Between(points, percent));
    }

    [Fact]
    public void Either_indicator_of_satisfaction_alone_leaves_the_other_unknown()
    {
        var percent = An.History(An.Entry("SIPAS", "2023", new() { Value = 83.12m }));
        var points = An.History(An.Entry("PAR/sipas", "2023", new() { Value = 8.16m }));

        Assert.Null(percent.Find(An.Key("PAR/sipas", "2023")));
        Assert.Null(points.Find(An.Key("SIPAS", "2023")));
    }

    [Fact]
    public void A_rank_among_61_beside_one_among_63_and_years_without_figures()
    {
        var findings = IndexChecks.Of(PublishedIndices.CanTho);

        Assert.Equal(FindingKinds.CohortsDiffer, findings.Single(finding => finding.Of == An.Key("PAPI", "2023")).Kind);
        Assert.Equal(
            "PAPI 2021, PAPI 2022, PAR 2021, PAR 2022, SIPAS 2021, SIPAS 2022",
            string.Join(", ", findings.Where(finding => finding.Kind == FindingKinds.Gap).Select(finding => finding.Of)));
        Assert.DoesNotContain(findings, finding => finding.Kind.IsContradiction);
    }

    [Fact]
    public void A_rank_of_70_among_63()
    {
        Assert.Equal(["rank-outside-cohort"], An.Ids(An.History(An.Entry("PAR", "2023", new() { Rank = 70, CohortSize = 63 }))));
        Assert.Equal(["rank-outside-cohort"], An.Ids(An.History(
            An.Entry("PAR", "2023", new() { Rank = 33, CohortSize = 63 }), An.Entry("PAR/institutions", "2023", new() { Rank = 64 }))));
        Assert.Equal(["rank-without-cohort"], An.Ids(An.History(An.Entry("PAR", "2023", new() { Rank = 70 }))));
    }

    [Fact]
    public void A_part_above_its_maximum()
    {
        Assert.Equal(["value-above-maximum"], An.Ids(An.History(An.Entry("PAR/x", "2023", new() { Value = 6.51m, Maximum = 6.5m }))));
        Assert.Equal(["value-above-maximum"], An.Ids(An.History(An.Entry("PAR/sipas", "2023", new() { Value = 10.01m }))));
        Assert.Empty(An.Ids(An.History(An.Entry("PAR/sipas", "2023", new() { Value = 10 }))));
    }

    [Theory]
    [InlineData(80.1, 7.7)]
    [InlineData(80.5, 7.7, "parts-value-differs")]
    [InlineData(80.1, 8.2, "parts-value-differs")]
    public void Parts_and_their_total(double total, double third, params string[] expected) =>
        Assert.Equal(expected, An.Ids(An.History(
        [
            .. ScoreProfiles.Decision766.Groups.Zip((decimal[])[13.2m, 18.4m, (decimal)third, 7.6m, 17.6m, 15.6m])
                .Select(pair => An.Entry(pair.First.Id.Text, "2024-08", new() { Value = pair.Second })),
            An.Entry("766", "2024-08", new() { Value = (decimal)total }),
        ])));

    [Fact]
    public void Parts_of_which_some_are_unknown_may_be_too_much_and_never_too_little()
    {
        var parts = Figure.PartsOf([IndexId.Parse("X/a"), IndexId.Parse("X/b")]);

        Assert.Equal(["parts-value-differs"], An.Ids(An.History(
            An.Entry("X", "2023", new() { Value = 5, Parts = parts }), An.Entry("X/a", "2023", new() { Value = 5.5m }))));
        Assert.Empty(An.Ids(An.History(An.Entry("X", "2023", new() { Value = 5, Parts = parts }), An.Entry("X/a", "2023", new() { Value = 1 }))));
    }

    [Theory]
    [InlineData(36, 84.70, 2.27, 3)]
    [InlineData(35, 84.70, 2.27, 3, "stated-rank-change-differs", "stated-previous-rank-differs")]
    [InlineData(36, 84.50, 2.27, 3, "stated-value-change-differs", "stated-previous-value-differs")]
    [InlineData(36, 84.70, 2.72, 3, "stated-value-change-differs", "stated-value-change-differs")]
    [InlineData(36, 84.70, 2.27, 4, "stated-rank-change-differs", "stated-rank-change-differs")]
    public void What_a_source_says_of_the_year_before_is_held_against_the_series_and_against_itself(
        int rank, double value, double change, int places, params string[] expected) =>
        Assert.Equal(expected, An.Ids(An.History(
            An.Entry("PAR", "2022", new() { Value = 84.70m, Rank = 36, CohortSize = 63 }),
            An.Entry("PAR", "2023", new()
            {
                Value = 86.97m,
                Rank = 33,
                CohortSize = 63,
                Stated = new((decimal)value, rank, null, (decimal)change, places),
            }))));

    [Fact]
    public void A_change_since_a_named_year_and_a_previous_mean_are_held_against_the_series_too()
    {
        Assert.Equal(["stated-rank-change-since-differs"], Ids(new(Since: 2022, RankChangeSince: 10)));
        Assert.Equal(["stated-previous-mean-differs"], Ids(new(PreviousMean: 84.9m)));
        Assert.Empty(Ids(new(PreviousMean: 84.79m, Since: 2022, RankChangeSince: 3)));

        static IReadOnlyList<string> Ids(Stated stated) => An.Ids(An.History(
            An.Entry("PAR", "2022", new() { Mean = 84.79m, Rank = 36, CohortSize = 63 }),
            An.Entry("PAR", "2023", new() { Rank = 33, CohortSize = 63, Stated = stated })));
    }

    [Fact]
    public void Two_sources_that_disagree_are_both_named_and_the_later_stands()
    {
        var history = An.History(
            An.Entry("PAR", "2023", new() { Value = 86.97m }, day: 1, source: "bao"), An.Entry("PAR", "2023", new() { Value = 86.79m }, day: 2));

        Assert.Equal(["sources-disagree-on-value"], An.Ids(history));
        Assert.Equal(86.79m, history.Find(An.Key("PAR", "2023"))!.Figure.Value);
        Assert.Empty(An.Ids(An.History(
            An.Entry("PAR", "2023", new() { Value = 86.97m }, source: "bao"), An.Entry("PAR", "2023", new() { Maximum = 100 }))));
    }

    [Fact]
    public void Parts_ranked_among_another_number_than_their_whole() =>
        Assert.Equal(["cohort-sizes-differ"], An.Ids(An.History(
            An.Entry("PAR", "2023", new() { Rank = 3, CohortSize = 63 }), An.Entry("PAR/sipas", "2023", new() { Rank = 3, CohortSize = 61 }))));

    [Fact]
    public void A_rating_and_a_share_that_their_numbers_do_not_give()
    {
        Assert.Equal(["band-differs"], An.Ids(An.History(An.Entry("766", "2024-08", new() { Value = 79.9m, Band = "Tốt" }))));
        Assert.Equal(["value-differs-from-share"], An.Ids(An.History(An.Entry("Y", "2023", new() { Value = 71.59m, Made = new Ratio(12, 17) }))));
        Assert.Empty(An.Ids(An.History(An.Entry("Y", "2023", new() { Value = 70.6m, Made = new Ratio(12, 17) }))));
    }
}

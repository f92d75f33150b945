using ParLive.Domain.Indices;

namespace ParLive.Domain.Tests.Indices;

/// <summary>What Vietnamese authorities published of their indices, with every rank and every change reproduced.</summary>
public sealed class PublishedIndices
{
    private const string Delta = "ĐBSCL";
    private const string Cities = "thành phố trực thuộc Trung ương";

    /// <summary>Cần Thơ, 2020 and 2023.</summary>
    internal static readonly IndexHistory CanTho = An.History(
        An.Entry("PAR", "2020", Of(83.76m, 37) with { Stated = new(PreviousRank: 29, ValueChange: 2.51m, RankChange: -8) }),
        An.Entry("SIPAS", "2020", Of(84.14m, 38) with { Stated = new(ValueChange: 3.75m, RankChange: 13) }),
        An.Entry("PAPI", "2020", Of(42.88m, 29, 63, 80) with { Stated = new(ValueChange: -2.82m, RankChange: -21) }),
        An.Entry("PAR", "2023", Of(86.15m, 42) with
        {
            Mean = 86.98m,
            Stated = new(PreviousRank: 26, PreviousMean: 84.79m, ValueChange: 0.04m, RankChange: -16),
        }),
        An.Entry("PAR", "2023", new() { Rank = 6, CohortSize = 13, Stated = new(RankChange: -2) }, cohort: Delta),
        An.Entry("PAR", "2023", new() { Rank = 5, CohortSize = 5, Stated = new(RankChange: -1) }, cohort: Cities),
        An.Entry("SIPAS", "2023", Of(83.12m, 23) with { Stated = new(PreviousRank: 36, ValueChange: 4.02m, RankChange: 13) }),
        An.Entry("PAPI", "2023", Of(40.17m, 53, 61, 80) with { Stated = new(PreviousRank: 55, ValueChange: 0.244m, RankChange: 2) }),
        An.Entry("PAR/survey-officials", "2023", Of(17.58m, 51, 63, 22) with { Stated = new(ValueChange: 0.43m) }),
        An.Entry("PAR/socio-economic-impact", "2023", new() { Value = 3.04m, Maximum = 6.5m }),
        An.Target("PAR", "2021", 86, 15), An.Target("SIPAS", "2021", 88, 25), An.Target("PAPI", "2021", 45, 20));

    /// <summary>TP Hồ Chí Minh, 2021 to 2023.</summary>
    internal static readonly IndexHistory HoChiMinh = An.History(
        An.Entry("PAR", "2021", Of(86.05m, 43)),
        An.Entry("PAR", "2022", Of(84.70m, 36)),
        An.Entry("PAR", "2023", Of(86.97m, 33) with
        {
            Mean = 86.98m,
            Stated = new(PreviousRank: 36, RankChange: 3, Since: 2021, RankChangeSince: 10),
        }),
        An.Entry("PAR/institutions", "2023", new() { Rank = 63 }),
        An.Entry("PAR/procedures", "2023", new() { Rank = 60 }),
        An.Entry("PAR/organisation", "2023", new() { Rank = 56 }),
        An.Entry("PAR/survey-officials", "2023", Of(16.89m, 59, 63, 22) with
        {
            Stated = new(PreviousValue: 15.74m, PreviousRank: 63, ValueChange: 1.15m, RankChange: 4),
        }),
        An.Entry("PAR/sipas", "2023", Of(8.16m, 36, 63, 10) with { Stated = new(PreviousRank: 43, RankChange: 7) }),
        An.Claim("PAR", "2023"),
        An.Target("PAR", "2024", null, 15));

    /// <summary>Quảng Nam, August 2024.</summary>
    internal static readonly IndexHistory QuangNam = An.History(
    [
        .. ScoreProfiles.Decision766.Groups.Zip((decimal[])[13.2m, 18.4m, 7.7m, 7.6m, 17.6m, 15.6m])
            .Select(pair => An.Entry(pair.First.Id.Text, "2024-08", new() { Value = pair.Second })),
        An.Entry("766", "2024-08", new() { Value = 80.1m, Band = "Tốt", Rank = 21, CohortSize = 63 }),
    ]);

    public static TheoryData<string, string, int, decimal, int, int, decimal?, int?> Figures() => new()
    {
        { "Cần Thơ", "PAR", 2020, 83.76m, 37, 63, 2.51m, -8 },
        { "Cần Thơ", "SIPAS", 2020, 84.14m, 38, 63, 3.75m, 13 },
        { "Cần Thơ", "PAPI", 2020, 42.88m, 29, 63, -2.82m, -21 },
        { "Cần Thơ", "PAR", 2023, 86.15m, 42, 63, 0.04m, -16 },
        { "Cần Thơ", "SIPAS", 2023, 83.12m, 23, 63, 4.02m, 13 },
        { "Cần Thơ", "PAPI", 2023, 40.17m, 53, 61, 0.244m, 2 },
        { "Cần Thơ", "PAR/survey-officials", 2023, 17.58m, 51, 63, 0.43m, null },
        { "TP Hồ Chí Minh", "PAR", 2021, 86.05m, 43, 63, null, null },
        { "TP Hồ Chí Minh", "PAR", 2022, 84.70m, 36, 63, -1.35m, 7 },
        { "TP Hồ Chí Minh", "PAR", 2023, 86.97m, 33, 63, 2.27m, 3 },
        { "TP Hồ Chí Minh", "PAR/survey-officials", 2023, 16.89m, 59, 63, 1.15m, 4 },
        { "TP Hồ Chí Minh", "PAR/sipas", 2023, 8.16m, 36, 63, null, 7 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_value_rank_and_change_is_reproduced(
        string unit, string index, int year, decimal value, int rank, int of, decimal? valueChange, int? rankChange)
    {
        var point = An.Point(unit == "Cần Thơ" ? CanTho : HoChiMinh, index, year);

        Assert.Equal((value, rank, of), (point.Figure!.Figure.Value, point.Figure.Figure.Rank, point.Figure.Figure.CohortSize));
        Assert.Equal((valueChange, rankChange), (point.Value?.Amount, point.Rank?.Places));
    }

    [Theory]
    [InlineData(Delta, 6, 13, -2)]
    [InlineData(Cities, 5, 5, -1)]
    public void A_unit_has_a_rank_of_its_own_among_each_cohort(string cohort, int rank, int of, int change)
    {
        var point = An.Point(CanTho, "PAR", 2023, cohort);

        Assert.Equal((rank, of, change), (point.Figure!.Figure.Rank, point.Figure.Figure.CohortSize, point.Rank?.Places));
    }

    [Fact]
    public void A_change_says_what_it_is_computed_from()
    {
        Assert.Equal((ChangeBasis.Series, ChangeBasis.Series), Basis(An.Point(HoChiMinh, "PAR", 2023)));
        Assert.Equal((ChangeBasis.StatedPrevious, ChangeBasis.StatedPrevious), Basis(An.Point(HoChiMinh, "PAR/survey-officials", 2023)));
        Assert.Equal((ChangeBasis.Stated, ChangeBasis.StatedPrevious), Basis(An.Point(CanTho, "PAR", 2023)));
        Assert.Equal((ChangeBasis.Stated, ChangeBasis.Stated), Basis(An.Point(CanTho, "SIPAS", 2020)));

        static (ChangeBasis?, ChangeBasis?) Basis(SeriesPoint point) => (point.Value?.Basis, point.Rank?.Basis);
    }

    [Fact]
    public void Ho_Chi_Minh_City_gained_ten_places_since_2021() =>
        Assert.Equal(
            (0.92m, 10), Since(HoChiMinh, "PAR", 2021, 2023));

    [Fact]
    public void Ranks_of_PAPI_among_61_and_among_63_are_not_compared()
    {
        var change = An.Series(CanTho, "PAPI").Since(IndexPeriod.Of(2020), IndexPeriod.Of(2023));

        Assert.Equal(new RankChange(null, ChangeBasis.Series, Comparability.OtherCohort), change.Rank);
        Assert.Equal(-2.71m, change.Value?.Amount);
    }

    [Fact]
    public void Targets_are_met_or_missed_only_where_figures_are_known()
    {
        Assert.Equal([null, null, null], TargetOutcome.Of(CanTho).Select(outcome => outcome.IsMet));
        Assert.Null(Assert.Single(TargetOutcome.Of(HoChiMinh)).IsMet);
        Assert.Equal((true, false, false), Outcome(86, 15, 86.05m, 43));
        Assert.Equal((true, true, true), Outcome(86, 43, 86, 43));
        Assert.Equal((true, null, null), Outcome(86, 15, 86.05m, null));
        Assert.Equal((false, null, false), Outcome(87, 15, 86.05m, null));
        Assert.Equal((null, true, true), Outcome(null, 15, null, 15));
    }

    [Fact]
    public void A_month_of_766_adds_up_and_is_rated()
    {
        var score = LiveScore.Of(ScoreProfiles.Decision766, IndexPeriod.Of(2024, 8), null, QuangNam);

        Assert.Equal((80.1m, 0m, 80.1m, 0m), (score.Points, score.Live, score.Entered, score.NotKnown));
        Assert.Equal(("Tốt", "Tốt"), (score.LowestBand!.Vietnamese, score.HighestBand!.Vietnamese));
        Assert.Equal([18, 20, 12, 10, 18, 22], score.Groups.Select(group => group.Group.Maximum));
        Assert.Empty(IndexChecks.Of(QuangNam));
    }

    private static (decimal?, int?) Since(IndexHistory history, string index, int from, int to)
    {
        var (value, rank) = An.Series(history, index).Since(IndexPeriod.Of(from), IndexPeriod.Of(to));
        return (value?.Amount, rank?.Places);
    }

    private static (bool?, bool?, bool?) Outcome(decimal? least, int? top, decimal? value, int? rank)
    {
        var outcome = TargetOutcome.Of(An.History(
            An.Target("PAR", "2021", least, top), An.Entry("PAR", "2021", new() { Value = value, Rank = rank })))[0];
        return (outcome.IsValueMet, outcome.IsRankMet, outcome.IsMet);
    }

    private static Figure Of(decimal value, int rank, int of = 63, decimal maximum = 100) =>
        new() { Value = value, Rank = rank, CohortSize = of, Maximum = maximum };
}

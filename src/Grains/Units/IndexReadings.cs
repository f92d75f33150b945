using System.Globalization;
using ParLive.Domain.Indices;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>From what a unit knows of its indices to what interfaces and screens show.</summary>
internal static class IndexReadings
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly Rounding TwoDigits = Rounding.HalfUp(2);

    public static IReadOnlyList<IndexSeriesReading> Series(IndexHistory history, OfficeZone zone, int? since) =>
        [.. IndexSeries.Of(history).Select(series => Of(series, zone, since))];

    public static IReadOnlyList<IndexTargetReading> Targets(IndexHistory history) =>
        [.. TargetOutcome.Of(history).Select(outcome => new IndexTargetReading(
            outcome.Set.Of.Index.Text, outcome.Set.Of.Period.ToString(), outcome.Set.Of.Cohort, outcome.Set.Target.AtLeast,
            outcome.Set.Target.WithinTop, outcome.Figure?.Figure.Score, outcome.Figure?.Figure.Rank, outcome.IsValueMet, outcome.IsRankMet,
            outcome.IsMet, outcome.Set.Source))];

    public static IReadOnlyList<IndexFindingReading> Findings(IndexHistory history) =>
        [.. IndexChecks.Of(history).Select(finding => new IndexFindingReading(
            finding.Kind.Id, finding.Kind.Key, finding.Kind.IsContradiction, finding.Of.Index.Text, finding.Of.Period.ToString(),
            finding.Of.Cohort, [.. finding.Values.Select(value => new FindingValueReading(value.Name, value.Number, value.Text, value.Terms))],
            finding.Sentence(Vietnamese), finding.Sentence(English)))];

    public static LiveScoreReading Of(LiveScore score) => new(
        score.Profile.Index.Text, score.Period.ToString(), score.Profile.Version, score.Profile.Source, score.Profile.Maximum, score.Live,
        score.Entered, score.NotKnown, Of(score.LowestBand, score.Profile.Bands), Of(score.HighestBand, score.Profile.Bands),
        [.. score.Groups.Select(group => new ScoreGroupReading(
            group.Group.Id.Text, group.Group.Vietnamese, group.Group.English, group.Group.Maximum, group.Live, group.Entered, group.NotKnown,
            [.. group.Indicators.Select(Of)]))]);

    private static IndexSeriesReading Of(IndexSeries series, OfficeZone zone, int? since)
    {
        var (key, known) = (series.Key, IndexCatalogue.Find(series.Key.Index));
        var from = since is { } year && key.Every == PeriodKind.Year ? IndexPeriod.Of(year) : series.Points[0].Period;
        var last = series.Points[^1].Period;
        var (value, rank) = from == last ? (null, null) : series.Since(from, last);
        return new IndexSeriesReading(
            key.Index.Text, key.Index.Parent?.Text, known?.Vietnamese ?? key.Index.Text, known?.English ?? key.Index.Text,
            known is null ? null : Words.Of(known.Scale), key.Cohort, Words.Of(key.Every),
            [.. series.Points.Select(point => Of(point, known, zone))], Change(from, value, rank));
    }

    private static IndexPointReading Of(SeriesPoint point, IndexDescription? known, OfficeZone zone)
    {
        if (point.Figure is not { Figure: var figure } published)
        {
            return new IndexPointReading { Period = point.Period.ToString(), IsGap = true };
        }

        return new IndexPointReading
        {
            Period = point.Period.ToString(),
            Value = figure.Score,
            Maximum = published.Maximum,
            Rank = figure.Rank,
            CohortSize = figure.CohortSize,
            Mean = figure.Mean,
            Part = figure.Made?.Part,
            Whole = figure.Made?.Whole,
            Band = figure.Band,
            Earned = known?.Bands is { } scale && figure.Score is { } score ? Of(scale.Of(score), scale) : null,
            Change = Change(point.Period.Before, point.Value, point.Rank),
            Source = published.Source,
            Publication = figure.Publication,
            Time = zone.Local(published.Time),
        };
    }

    private static IndexChangeReading? Change(IndexPeriod from, ValueChange? value, RankChange? rank) => value is null && rank is null
        ? null
        : new IndexChangeReading(
            from.ToString(), value?.Amount, Words.Of(value?.Basis), Words.Of(value?.Comparability), rank?.Places, Words.Of(rank?.Basis),
            Words.Of(rank?.Comparability));

    private static IndicatorReading Of(IndicatorScore score) => new()
    {
        Code = score.Indicator.Code,
        Name = score.Indicator.Vietnamese,
        NameEn = score.Indicator.English,
        Weight = score.Indicator.Weight,
        HasVerifiedWeight = score.Indicator.HasVerifiedWeight,
        Threshold = (score.Indicator.Rule as PointRule.Linear)?.Threshold,
        HasVerifiedFormula = score.Indicator.HasVerifiedFormula,
        Numerator = score.Indicator.Part?.ToString(),
        Denominator = score.Indicator.Whole?.ToString(),
        Share = score.Share is { } share ? new RateReading(share.Part, share.Whole, share.Percent(TwoDigits), TwoDigits.Text(share.Percent(TwoDigits))) : null,
        Points = score.Points,
        Basis = Words.Of(score.Basis),
    };

    private static BandReading? Of(Band? band, BandProfile scale) =>
        band is null ? null : new BandReading(band.Id, band.Vietnamese, band.English, scale.Id, scale.IsVerified);
}

using static ParLive.Domain.Indices.IndexChecks;

namespace ParLive.Domain.Indices;

/// <summary>A series against what its sources say of it.</summary>
internal static class SeriesChecks
{
    public static IEnumerable<Finding> Of(IndexSeries series) => Gaps(series).Concat(Cohorts(series)).Concat(series.Figures.SelectMany(figure =>
        AgainstItself(figure).Concat(AgainstSeries(figure, series))));

    private static IEnumerable<Finding> Gaps(IndexSeries series) => series.Points
        .Where(point => point.Figure is null)
        .Select(point => Found(FindingKinds.Gap, new(series.Key.Index, point.Period, series.Key.Cohort)));

    private static IEnumerable<Finding> Cohorts(IndexSeries series)
    {
        var ranked = series.Figures.Where(figure => figure.Figure is { Rank: not null, CohortSize: not null }).ToList();
        return ranked.Zip(ranked.Skip(1))
            .Where(pair => pair.First.Figure.CohortSize != pair.Second.Figure.CohortSize)
            .Select(pair => Found(
                FindingKinds.CohortsDiffer, pair.Second.Key,
                ("rank", pair.Second.Figure.Rank!), ("of", pair.Second.Figure.CohortSize!),
                ("otherRank", pair.First.Figure.Rank!), ("other", pair.First.Figure.CohortSize!), ("before", $"{pair.First.Key.Period}")));
    }

    // The change and the previous figure of one publication.
    private static IEnumerable<Finding> AgainstItself(PublishedFigure figure)
    {
        var (now, stated) = (figure.Figure, figure.Figure.Stated);
        if (now.Score is { } value && stated is { PreviousValue: { } before, ValueChange: { } change }
            && Math.Abs(value - before - change) > Slack(value, before, change))
        {
            yield return Differs(figure, FindingKinds.ValueChangeDiffers, change, value - before);
        }

        if (stated.PreviousRank - now.Rank is { } places && stated.RankChange is { } said && said != places)
        {
            yield return Differs(figure, FindingKinds.RankChangeDiffers, said, places);
        }
    }

    private static IEnumerable<Finding> AgainstSeries(PublishedFigure figure, IndexSeries series)
    {
        var stated = figure.Figure.Stated;
        if (series.At(figure.Key.Period.Before) is { } before)
        {
            foreach (var finding in AgainstBefore(figure, before))
            {
                yield return finding;
            }
        }

        if (stated is { Since: { } year, RankChangeSince: { } said } && figure.Key.Period.Kind == PeriodKind.Year
            && series.Since(IndexPeriod.Of(year), figure.Key.Period).Rank is { Places: { } places } && places != said)
        {
            yield return Differs(figure, FindingKinds.RankChangeSinceDiffers, said, places);
        }
    }

    private static IEnumerable<Finding> AgainstBefore(PublishedFigure figure, PublishedFigure before)
    {
        var (stated, was) = (figure.Figure.Stated, before.Figure);
        if (stated.PreviousValue is { } value && was.Score is { } known && Math.Abs(value - known) > Slack(value))
        {
            yield return Differs(figure, FindingKinds.PreviousValueDiffers, value, known);
        }

        if (stated.PreviousRank is { } rank && was.Rank is { } place && rank != place)
        {
            yield return Differs(figure, FindingKinds.PreviousRankDiffers, rank, place);
        }

        if (stated.PreviousMean is { } mean && was.Mean is { } average && Math.Abs(mean - average) > Slack(mean))
        {
            yield return Differs(figure, FindingKinds.PreviousMeanDiffers, mean, average);
        }

        if (stated.ValueChange is { } change && ValueChange.Between(before, figure)?.Amount is { } moved
            && Math.Abs(change - moved) > Slack(change, figure.Figure.Score!.Value, was.Score!.Value))
        {
            yield return Differs(figure, FindingKinds.ValueChangeDiffers, change, moved);
        }

        if (stated.RankChange is { } gained && RankChange.Between(before, figure)?.Places is { } places && gained != places)
        {
            yield return Differs(figure, FindingKinds.RankChangeDiffers, gained, places);
        }
    }

    private static Finding Differs(PublishedFigure figure, FindingKind kind, decimal stated, decimal computed) =>
        Found(kind, figure.Key, ("stated", stated), ("computed", computed));
}

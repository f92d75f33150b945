namespace ParLive.Domain.Indices;

/// <summary>The figures of one index of a unit in the order of time, with the gaps between them.</summary>
public sealed class IndexSeries
{
    private IndexSeries(SeriesKey key, IReadOnlyList<SeriesPoint> points) => (Key, Points) = (key, points);

    /// <summary>Of what it is.</summary>
    public SeriesKey Key { get; }

    /// <summary>Its periods from the first figure to the last; those between of which nobody published anything are gaps.</summary>
    public IReadOnlyList<SeriesPoint> Points { get; }

    /// <summary>The figures, without gaps.</summary>
    public IEnumerable<PublishedFigure> Figures => Points.Select(point => point.Figure).OfType<PublishedFigure>();

    /// <summary>All series of a history, by index.</summary>
    public static IReadOnlyList<IndexSeries> Of(IndexHistory history) =>
        [.. history.Figures
            .GroupBy(figure => SeriesKey.Of(figure.Key))
            .Select(group => new IndexSeries(group.Key, PointsOf([.. group])))
            .OrderBy(series => series.Key.Index.Text, StringComparer.Ordinal)
            .ThenBy(series => series.Key.Cohort, StringComparer.Ordinal)
            .ThenBy(series => series.Key.Every)
            .ThenBy(series => series.Key.Name, StringComparer.Ordinal)];

    /// <summary>The figure of a period; null for a gap.</summary>
    public PublishedFigure? At(IndexPeriod period) => Points.FirstOrDefault(point => point.Period == period)?.Figure;

    /// <summary>The changes from one period to another; nothing where one of them is a gap.</summary>
    public (ValueChange? Value, RankChange? Rank) Since(IndexPeriod from, IndexPeriod to) => (At(from), At(to)) is ({ } earlier, { } later)
        ? (ValueChange.Between(earlier, later), RankChange.Between(earlier, later))
        : (null, null);

    private static List<SeriesPoint> PointsOf(PublishedFigure[] figures)
    {
        var points = new List<SeriesPoint>();
        PublishedFigure? before = null;
        foreach (var figure in figures.OrderBy(figure => figure.Key.Period, Comparer<IndexPeriod>.Create(IndexPeriod.InOrder)))
        {
            for (var gap = before?.Key.Period.After; gap is { } missing && missing != figure.Key.Period; gap = missing.After)
            {
                before = null;
                points.Add(new SeriesPoint(missing, null, null, null));
            }

            points.Add(new SeriesPoint(
                figure.Key.Period,
                figure,
                (before is null ? null : ValueChange.Between(before, figure)) ?? ValueChange.StatedBy(figure.Figure),
                (before is null ? null : RankChange.Between(before, figure)) ?? RankChange.StatedBy(figure.Figure)));
            before = figure;
        }

        return points;
    }
}

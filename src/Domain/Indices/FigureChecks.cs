using ParLive.Domain.Rates;
using static ParLive.Domain.Indices.IndexChecks;

namespace ParLive.Domain.Indices;

/// <summary>A figure against itself and what is known of its index.</summary>
internal static class FigureChecks
{
    public static IEnumerable<Finding> Of(PublishedFigure published, IndexHistory history)
    {
        var (key, figure) = (published.Key, published.Figure);
        if (figure.Score is { } value && published.Maximum is { } maximum && value > maximum)
        {
            yield return Found(FindingKinds.ValueAboveMaximum, key, ("value", value), ("maximum", maximum));
        }

        if (Rank(published, history) is { } about)
        {
            yield return about;
        }

        if (figure is { Value: { } said, Made: { } made } && made.Percent(Rounding.HalfUp(2)) is { } computed && Math.Abs(said - computed) > Slack(said))
        {
            yield return Found(
                FindingKinds.ValueDiffersFromShare, key, ("value", said), ("part", made.Part), ("whole", made.Whole), ("computed", computed));
        }

        if (figure.Band is { } word && figure.Score is { } points && IndexCatalogue.Find(key.Index)?.Bands is { } scale
            && scale.Of(points) is { } earned && scale.Find(word) != earned)
        {
            yield return Found(
                FindingKinds.BandDiffers, key, ("value", points), ("stated", word), ("computed", earned.Vietnamese));
        }
    }

    private static Finding? Rank(PublishedFigure published, IndexHistory history)
    {
        if (published.Figure.Rank is not { } rank)
        {
            return null;
        }

        return SizeOf(published, history) is not { } size ? Found(FindingKinds.RankWithoutCohort, published.Key, ("rank", rank))
            : rank < 1 || rank > size ? Found(FindingKinds.RankOutsideCohort, published.Key, ("rank", rank), ("of", size))
            : null;
    }

    /// <summary>Among how many a figure is ranked: what it says itself, otherwise what its whole says.</summary>
    public static int? SizeOf(PublishedFigure published, IndexHistory history) => published.Figure.CohortSize
        ?? (published.Key.Index.Parent is { } parent && history.Find(published.Key with { Index = parent }) is { } whole ? SizeOf(whole, history) : null);
}

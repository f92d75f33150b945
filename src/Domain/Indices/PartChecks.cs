using static ParLive.Domain.Indices.IndexChecks;

namespace ParLive.Domain.Indices;

/// <summary>A whole against its parts: only parts that are said, or known, to add up to it.</summary>
internal static class PartChecks
{
    public static IEnumerable<Finding> Of(PublishedFigure whole, IndexHistory history)
    {
        var ids = PartsOf(whole);
        if (ids.Count == 0)
        {
            yield break;
        }

        if (whole.Maximum is { } maximum && Difference([.. ids.Select(MaximumOf)], maximum, slack: 0) is { } maxima)
        {
            yield return Found(
                FindingKinds.PartsMaximumDiffers, whole.Key, ("maximum", maximum), ("terms", maxima.Terms), ("sum", maxima.Sum));
        }

        decimal?[] values = [.. ids.Select(id => FigureOf(id)?.Figure.Score)];
        if (whole.Figure.Score is { } value && Difference(values, value, Slack([value, .. values.OfType<decimal>()])) is { } points)
        {
            yield return Found(FindingKinds.PartsValueDiffers, whole.Key, ("value", value), ("terms", points.Terms), ("sum", points.Sum));
        }

        PublishedFigure? FigureOf(IndexId id) => history.Find(whole.Key with { Index = id });

        decimal? MaximumOf(IndexId id) => FigureOf(id)?.Maximum ?? IndexCatalogue.Find(id)?.Maximum;
    }

    /// <summary>The parts that add up to a figure: what its source says, otherwise what is known of the index.</summary>
    public static IReadOnlyList<IndexId> PartsOf(PublishedFigure whole) =>
        whole.Figure.StatedParts is { Count: > 0 } stated ? stated : IndexCatalogue.Find(whole.Key.Index)?.Parts ?? [];

    // With some parts unknown the others may still be too much; they are never too little.
    private static (decimal[] Terms, decimal Sum)? Difference(decimal?[] parts, decimal whole, decimal slack)
    {
        decimal[] known = [.. parts.OfType<decimal>()];
        var sum = known.Sum();
        var isTooMuch = sum - whole > slack;
        var isTooLittle = known.Length == parts.Length && whole - sum > slack;
        return isTooMuch || isTooLittle ? (known, sum) : null;
    }
}

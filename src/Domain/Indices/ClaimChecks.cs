using static ParLive.Domain.Indices.IndexChecks;
using static ParLive.Domain.Indices.IndexEvent;

namespace ParLive.Domain.Indices;

/// <summary>What was claimed in words against the figures.</summary>
internal static class ClaimChecks
{
    public static IEnumerable<Finding> Of(Claimed claimed, IndexHistory history) =>
        claimed.Claim == IndexClaim.AllPartsAboveMean ? AllAboveMean(claimed.Of, history) : [];

    private static IEnumerable<Finding> AllAboveMean(FigureKey of, IndexHistory history)
    {
        var whole = history.Find(of);
        if (whole?.Figure is { Score: { } value, Mean: { } mean } && value <= mean)
        {
            yield return Found(FindingKinds.ClaimAgainstTotal, of, ("value", value), ("mean", mean));
        }

        foreach (var part in FieldsOf(of, whole, history))
        {
            // Whoever is last of many cannot lie above their mean.
            if (part.Figure.Rank is { } rank && FigureChecks.SizeOf(part, history) is > 1 and { } size && rank == size)
            {
                yield return Found(FindingKinds.ClaimAgainstRank, of, ("part", part.Key.Index.Text), ("rank", rank), ("of", size));
            }

            if (part.Figure is { Score: { } points, Mean: { } average } && points <= average)
            {
                yield return Found(FindingKinds.ClaimAgainstPart, of, ("part", part.Key.Index.Text), ("value", points), ("mean", average));
            }
        }
    }

    private static IEnumerable<PublishedFigure> FieldsOf(FigureKey of, PublishedFigure? whole, IndexHistory history)
    {
        var known = whole is null ? IndexCatalogue.Find(of.Index)?.Parts ?? [] : PartChecks.PartsOf(whole);
        return known.Count > 0
            ? known.Select(id => history.Find(of with { Index = id })).OfType<PublishedFigure>()
            : history.Figures.Where(figure => figure.Key.Index.Parent == of.Index && figure.Key == of with { Index = figure.Key.Index });
    }
}

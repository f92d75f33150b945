using static ParLive.Domain.Indices.IndexChecks;

namespace ParLive.Domain.Indices;

/// <summary>Figures against those of other sources, of other parts of their index, and of indices with nearly their name.</summary>
internal static class SourceChecks
{
    public static IEnumerable<Finding> Of(IndexHistory history) =>
        Disagreements(history).Concat(CohortSizes(history)).Concat(Lookalikes(history));

    // What one of them does not say is no disagreement.
    private static IEnumerable<Finding> Disagreements(IndexHistory history) =>
        from said in history.AllFigures
        let standing = history.Find(said.Key)!
        from pair in ((FindingKind Kind, decimal? Standing, decimal? Other)[])
        [
            (FindingKinds.SourcesDisagreeOnValue, standing.Figure.Score, said.Figure.Score),
            (FindingKinds.SourcesDisagreeOnRank, standing.Figure.Rank, said.Figure.Rank),
            (FindingKinds.SourcesDisagreeOnMaximum, standing.Figure.Maximum, said.Figure.Maximum),
        ]
        where pair.Standing - pair.Other is not (null or 0)
        select Found(
            pair.Kind, said.Key,
            ("source", standing.Source), ("stated", pair.Standing!), ("other", said.Source), ("otherStated", pair.Other!));

    // Parts and whole of one index are ranked in one list.
    private static IEnumerable<Finding> CohortSizes(IndexHistory history) =>
        from figure in history.Figures
        where figure.Key.Index.Parent is not null && figure.Figure.CohortSize is not null
        let root = history.Find(figure.Key with { Index = figure.Key.Index.Root })
        where root?.Figure.CohortSize is { } size && size != figure.Figure.CohortSize
        select Found(FindingKinds.CohortSizesDiffer, figure.Key, ("of", root.Figure.CohortSize!), ("other", figure.Figure.CohortSize!));

    private static IEnumerable<Finding> Lookalikes(IndexHistory history) =>
        from figure in history.Figures
        where IndexCatalogue.Find(figure.Key.Index) is { Scale: IndexScale.Percent, NotToBeTakenFor: not null }
        let other = history.Find(figure.Key with { Index = IndexCatalogue.Find(figure.Key.Index)!.NotToBeTakenFor!.Value })
        where other?.Figure.Score is not null && figure.Figure.Score is not null
        select Found(
            FindingKinds.TwoIndicators, figure.Key,
            ("value", figure.Figure.Score!), ("other", other.Key.Index.Text), ("otherValue", other.Figure.Score!));
}

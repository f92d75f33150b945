using System.Globalization;
using static ParLive.Domain.Indices.IndexChecks;

namespace ParLive.Domain.Indices;

/// <summary>Figures against those of other sources, of other parts of their index, and of indices with nearly their name.</summary>
internal static class SourceChecks
{
    public static IEnumerable<Finding> Of(IndexHistory history) =>
        Disagreements(history).Concat(CohortSizes(history)).Concat(Lookalikes(history));

    private static IEnumerable<Finding> Disagreements(IndexHistory history) =>
        from said in history.AllFigures
        let standing = history.Find(said.Key)!
        where said != standing && Differ(said.Figure, standing.Figure)
        select Found(
            FindingKinds.SourcesDisagree, said.Key,
            ("source", standing.Source), ("value", Text(standing.Figure)), ("other", said.Source), ("otherValue", Text(said.Figure)));

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
        where other is not null
        select Found(
            FindingKinds.TwoIndicators, figure.Key,
            ("value", Text(figure.Figure)), ("other", other.Key.Index.Text), ("otherValue", Text(other.Figure)));

    // What one of them does not say is no disagreement.
    private static bool Differ(Figure left, Figure right) =>
        left.Score - right.Score is not (null or 0) || left.Rank - right.Rank is not (null or 0) || left.Maximum - right.Maximum is not (null or 0);

    private static string Text(Figure figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Score?.ToString("0.######", CultureInfo.InvariantCulture) ?? "—"}{(figure.Maximum is { } most ? $"/{most:0.######}" : "")}{(figure.Rank is { } rank ? $", #{rank}" : "")}");
}

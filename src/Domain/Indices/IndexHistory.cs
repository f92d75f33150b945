using ParLive.Domain.Events;
using static ParLive.Domain.Indices.IndexEvent;

namespace ParLive.Domain.Indices;

/// <summary>All that is known of a unit's indices: what stands of the events, whatever their order and repetition.</summary>
public sealed class IndexHistory
{
    private readonly Dictionary<FigureKey, PublishedFigure> _byKey;

    private IndexHistory(IEnumerable<IndexEvent> standing)
    {
        var latest = standing
            .GroupBy(happened => (happened.GetType(), happened.Of, happened.Source, Claim: (happened as Claimed)?.Claim))
            .Select(said => said.Aggregate((left, right) => ByRecording(left, right) >= 0 ? left : right))
            .Order(Comparer<IndexEvent>.Create(LatestFirst))
            .ToList();
        AllFigures = [.. latest.OfType<Entered>().Select(said => new PublishedFigure(said.Of, said.Figure, said.Source, said.Time))];
        Figures = [.. AllFigures.DistinctBy(figure => figure.Key)];
        Targets = [.. latest.OfType<TargetSet>()];
        Claims = [.. latest.OfType<Claimed>()];
        _byKey = Figures.ToDictionary(figure => figure.Key);
    }

    /// <summary>One figure of each key, in the order of the keys: where sources disagree, the one written down last.</summary>
    public IReadOnlyList<PublishedFigure> Figures { get; }

    /// <summary>The figures of all sources, each key's last one first.</summary>
    public IReadOnlyList<PublishedFigure> AllFigures { get; }

    /// <summary>The targets, one of each key and source.</summary>
    public IReadOnlyList<TargetSet> Targets { get; }

    /// <summary>What was claimed in words.</summary>
    public IReadOnlyList<Claimed> Claims { get; }

    /// <summary>What stands of the events of some matters, one list for each: an event is taken back within its own matter.</summary>
    public static IndexHistory Of(params IEnumerable<IReadOnlyList<UnitEvent>> matters) => new(matters.SelectMany(Takings.Standing<IndexEvent>));

    /// <summary>The figure of a key, or null.</summary>
    public PublishedFigure? Find(FigureKey key) => _byKey.GetValueOrDefault(key);

    private static int LatestFirst(IndexEvent left, IndexEvent right) =>
        FigureKey.InOrder(left.Of, right.Of) is var byKey and not 0 ? byKey : -ByRecording(left, right);
}

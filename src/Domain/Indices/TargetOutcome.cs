using static ParLive.Domain.Indices.IndexEvent;

namespace ParLive.Domain.Indices;

/// <summary>A target beside what was reached.</summary>
/// <param name="Set">The target.</param>
/// <param name="Figure">The figure of its period; null while there is none.</param>
public sealed record TargetOutcome(TargetSet Set, PublishedFigure? Figure)
{
    /// <summary>Whether the value reaches what was set; null if none was set or no value is known.</summary>
    public bool? IsValueMet => Figure?.Figure.Score is { } value && Set.Target.AtLeast is { } least ? value >= least : null;

    /// <summary>Whether the rank is good enough; null if none was set or no rank is known.</summary>
    public bool? IsRankMet => Figure?.Figure.Rank is { } rank && Set.Target.WithinTop is { } top ? rank <= top : null;

    /// <summary>Whether all of it was reached: false as soon as one part was missed, null while nothing was missed and one part is not known.</summary>
    public bool? IsMet => IsValueMet == false || IsRankMet == false ? false
        : (IsValueMet is null && Set.Target.AtLeast is not null) || (IsRankMet is null && Set.Target.WithinTop is not null) ? null
        : true;

    /// <summary>All targets of a history, in the order of their keys.</summary>
    public static IReadOnlyList<TargetOutcome> Of(IndexHistory history) =>
        [.. history.Targets.Select(set => new TargetOutcome(set, history.Find(set.Of)))];
}

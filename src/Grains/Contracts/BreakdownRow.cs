using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One part of a breakdown.</summary>
/// <param name="Key">The field, procedure or step (of another unit: its key, a bar, the step); empty where it is not known.</param>
/// <param name="Figures">
/// The figures of the part. By step, <c>received</c> is how many came to it, <c>open</c> how many are there, and the quantiles tell how
/// long those that left had stayed.
/// </param>
[GenerateSerializer, Immutable, Alias("parlive.breakdown-row")]
public sealed record BreakdownRow([property: Id(0)] string Key, [property: Id(1)] FiguresReading Figures)
{
    /// <summary>Figures that are left out because they would tell of single persons: they are one to four, or would give such a one away. None where all are shown.</summary>
    [Id(2)]
    public IReadOnlyList<string> Hidden { get; init; } = [];
}

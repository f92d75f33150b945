using Orleans;

namespace ParLive.Grains.Journaling;

/// <summary>The place in the unit's history is written already: another activation of the unit lives, and this one must step down.</summary>
[GenerateSerializer, Alias("parlive.sequence-taken")]
public sealed class SequenceTakenException(string unit, long sequence)
    : InvalidOperationException($"Record {sequence} of unit '{unit}' is written already; another activation of the unit is at work.")
{
    /// <summary>The unit whose history it is.</summary>
    [Id(0)]
    public string Unit { get; private init; } = unit;

    /// <summary>The place that was taken.</summary>
    [Id(1)]
    public long Sequence { get; private init; } = sequence;
}

namespace ParLive.Grains.Journaling;

/// <summary>The place in the unit's history is written already: another activation of the unit lives, and this one must step down.</summary>
public sealed class SequenceTakenException(string unit, long sequence)
    : InvalidOperationException($"Record {sequence} of unit '{unit}' is written already; another activation of the unit is at work.")
{
    /// <summary>The unit whose history it is.</summary>
    public string Unit { get; } = unit;

    /// <summary>The place that was taken.</summary>
    public long Sequence { get; } = sequence;
}

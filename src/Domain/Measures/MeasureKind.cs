namespace ParLive.Domain.Measures;

/// <summary>How a measure is read.</summary>
public enum MeasureKind
{
    /// <summary>What happened: summed over a range (received).</summary>
    Flow,

    /// <summary>What stands: the sum of everything up to a moment (open).</summary>
    Level,
}

namespace ParLive.Domain.Risk;

/// <summary>Forecasts that said about the same, and what became of them.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Late">How many of their dossiers fell overdue.</param>
/// <param name="SaidMillionths">The sum of their probabilities, in millionths, so that sums are the same in any order.</param>
public readonly record struct ReliabilityBin(long Count, long Late, long SaidMillionths)
{
    /// <summary>What they said on the average; null without forecasts.</summary>
    public double? Said => Count == 0 ? null : SaidMillionths / 1e6 / Count;

    /// <summary>What share fell overdue; null without forecasts.</summary>
    public double? Happened => Count == 0 ? null : (double)Late / Count;

    /// <summary>Both together.</summary>
    public static ReliabilityBin operator +(ReliabilityBin left, ReliabilityBin right) =>
        new(left.Count + right.Count, left.Late + right.Late, left.SaidMillionths + right.SaidMillionths);
}

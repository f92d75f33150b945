namespace ParLive.Domain.Risk;

/// <summary>How many numbers lay in the intervals given for them.</summary>
/// <param name="Figures">How many numbers there were.</param>
/// <param name="Held">How many lay in their intervals.</param>
/// <param name="ClaimedMillionths">How many were to, by what the intervals said of themselves, in millionths.</param>
public readonly record struct HeldCounts(long Figures, long Held, long ClaimedMillionths)
{
    /// <summary>The share that lay in them; null without numbers.</summary>
    public double? Share => Figures == 0 ? null : (double)Held / Figures;

    /// <summary>The share that was to; null without numbers. Of small numbers it is more than four in five, since there is nothing between them.</summary>
    public double? Claimed => Figures == 0 ? null : ClaimedMillionths / 1e6 / Figures;

    /// <summary>One number and its interval.</summary>
    public static HeldCounts Of(CountInterval interval, long number) => new(
        1, number >= interval.From && number <= interval.Until ? 1 : 0, (long)Math.Round(interval.Probability * 1e6));

    /// <summary>Both together.</summary>
    public static HeldCounts operator +(HeldCounts left, HeldCounts right) =>
        new(left.Figures + right.Figures, left.Held + right.Held, left.ClaimedMillionths + right.ClaimedMillionths);
}

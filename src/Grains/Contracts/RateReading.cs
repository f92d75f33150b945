namespace ParLive.Grains.Contracts;

/// <summary>A rate as it is shown: both numbers, and the percentage as its definition rounds it.</summary>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
/// <param name="Percent">The rounded percentage; null when there is nothing to divide by.</param>
/// <param name="Text">The percentage with the definition's digits and a decimal point ("76.75"), or "—" for no value.</param>
public sealed record RateReading(long Part, long Whole, decimal? Percent, string Text);

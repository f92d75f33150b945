using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A rate as it is shown: both numbers, and the percentage as its definition rounds it.</summary>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
/// <param name="Percent">The rounded percentage; null when there is nothing to divide by.</param>
/// <param name="Text">The percentage with the definition's digits and a decimal point ("76.75"), or "—" for no value.</param>
[GenerateSerializer, Immutable, Alias("parlive.rate-reading")]
public sealed record RateReading(
    [property: Id(0)] long Part, [property: Id(1)] long Whole, [property: Id(2)] decimal? Percent, [property: Id(3)] string Text);

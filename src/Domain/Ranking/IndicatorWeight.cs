namespace ParLive.Domain.Ranking;

/// <summary>How much an indicator counts in a score.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Weight">Its weight beside the others; over 0.</param>
public sealed record IndicatorWeight(RankedIndicator Indicator, int Weight);

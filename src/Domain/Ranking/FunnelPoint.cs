namespace ParLive.Domain.Ranking;

/// <summary>The limits of a funnel at one denominator, in percent.</summary>
/// <param name="Whole">The denominator.</param>
/// <param name="Outer">Between these 99.8 % of chance lies.</param>
/// <param name="Warning">Between these 95 % of chance lies.</param>
public sealed record FunnelPoint(long Whole, (double Low, double High) Outer, (double Low, double High) Warning);

namespace ParLive.Dashboard.Charts;

/// <summary>The limits of a funnel at one denominator, in percent.</summary>
/// <param name="Whole">The denominator.</param>
/// <param name="Low95">95 %, lower.</param>
/// <param name="High95">95 %, upper.</param>
/// <param name="Low998">99.8 %, lower.</param>
/// <param name="High998">99.8 %, upper.</param>
public sealed record FunnelBand(long Whole, double Low95, double High95, double Low998, double High998);

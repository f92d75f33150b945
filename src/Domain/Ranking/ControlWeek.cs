using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>A week of a control chart, in percent.</summary>
/// <param name="Ratio">What happened in it.</param>
/// <param name="Low">The lower limit for so much to do.</param>
/// <param name="High">The upper limit.</param>
public sealed record ControlWeek(Ratio Ratio, double Low, double High);

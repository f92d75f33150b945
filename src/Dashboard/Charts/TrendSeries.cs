namespace ParLive.Dashboard.Charts;

/// <summary>One line of a trend.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">A value for each stretch of time; null where there is none, which is drawn as a gap.</param>
public sealed record TrendSeries(string Name, IReadOnlyList<double?> Values);

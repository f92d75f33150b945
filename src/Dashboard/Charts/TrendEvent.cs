namespace ParLive.Dashboard.Charts;

/// <summary>Something that happened on a day of a trend.</summary>
/// <param name="Day">The day.</param>
/// <param name="Text">What it was.</param>
public sealed record TrendEvent(DateOnly Day, string Text);

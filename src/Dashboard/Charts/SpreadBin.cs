namespace ParLive.Dashboard.Charts;

/// <summary>One stretch of a distribution.</summary>
/// <param name="Name">The stretch, in words.</param>
/// <param name="Count">How many fall into it.</param>
public sealed record SpreadBin(string Name, long Count);

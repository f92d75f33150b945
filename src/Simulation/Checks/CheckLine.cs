namespace ParLive.Simulation.Checks;

/// <summary>One figure of a check beside its limit.</summary>
/// <param name="Room">What is checked: ranking, hotspots, at risk, gaming, silence.</param>
/// <param name="What">What was measured, on what.</param>
/// <param name="Figure">What came out, as it is shown.</param>
/// <param name="Limit">What it must keep to, as it is shown; empty where it is shown for comparison only.</param>
/// <param name="Holds">Whether it does; null where it is shown for comparison only.</param>
public sealed record CheckLine(string Room, string What, string Figure, string Limit, bool? Holds);

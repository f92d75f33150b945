namespace ParLive.Grains.Contracts;

/// <summary>By which calendar and which tree of units a unit's figures are counted.</summary>
/// <param name="Calendar">The calendar with its version, and those it lies over: <c>hue/2+VN/3</c>. A due date that was computed keeps its own.</param>
/// <param name="Tree">The version of the tree: it grows with each change of any unit.</param>
public sealed record CountingRules(string Calendar, long Tree);

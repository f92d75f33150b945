namespace ParLive.Grains.Contracts;

/// <summary>One case on its way to a unit.</summary>
/// <param name="Unit">The key of the unit that the case names.</param>
/// <param name="Case">The case.</param>
public sealed record CaseItem(string Unit, CaseStatement Case);

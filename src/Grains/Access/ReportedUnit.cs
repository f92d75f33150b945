namespace ParLive.Grains.Access;

/// <summary>A unit as a report names it.</summary>
/// <param name="Unit">Its key; its code where the register does not know it.</param>
/// <param name="Name">Its name.</param>
public sealed record ReportedUnit(string Unit, string Name);

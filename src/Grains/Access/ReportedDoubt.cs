namespace ParLive.Grains.Access;

/// <summary>A unit whose history on today's map is not comparable before a day.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="From">The first day from which it is.</param>
public sealed record ReportedDoubt(ReportedUnit Unit, DateOnly From);

namespace ParLive.Grains.Access;

/// <summary>Open dossiers of a unit that ends.</summary>
/// <param name="From">The unit.</param>
/// <param name="To">Who takes them over; null if nobody does, and they stay.</param>
/// <param name="Open">How many are open now.</param>
/// <param name="EndedSince">How many more go over because they ended on the day or later.</param>
public sealed record ReportedHandOver(ReportedUnit From, ReportedUnit? To, int Open, int EndedSince);

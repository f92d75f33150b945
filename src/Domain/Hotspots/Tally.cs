namespace ParLive.Domain.Hotspots;

/// <summary>A part of a whole, as it is compared with peers: broken promises of those judged, or overdue dossiers of those open.</summary>
/// <remarks>The part is never more than the whole. The default is nothing of nothing.</remarks>
public readonly record struct Tally(long Part, long Whole);

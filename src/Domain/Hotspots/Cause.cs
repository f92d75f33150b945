namespace ParLive.Domain.Hotspots;

/// <summary>Why a unit is a hotspot, in one word and one place: a unit can be one for several causes at once.</summary>
/// <remarks>The default is that the unit as a whole misses more than its peers.</remarks>
/// <param name="Kind">By what it was found.</param>
/// <param name="Cell">Where.</param>
public readonly record struct Cause(HotspotKind Kind, Cell Cell);

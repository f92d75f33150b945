using Orleans;

namespace ParLive.Grains.Contracts.Objections;

/// <summary>The objections of a unit as they travel, and whether the unit has what is asked about.</summary>
/// <param name="Events">Their events, as bytes.</param>
/// <param name="HasDossier">Whether it keeps the dossier of the number asked about.</param>
/// <param name="IsHotspot">Whether it is a hotspot.</param>
[GenerateSerializer, Immutable, Alias("parlive.objections-part")]
public sealed record ObjectionsPart([property: Id(0)] GatheredPart Events, [property: Id(1)] bool HasDossier, [property: Id(2)] bool IsHotspot);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>How long the resolved dossiers of a range took, in working time without the spells in which their clocks stood.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Bins">Stretches of time, the shortest first; the last has no end.</param>
[GenerateSerializer, Immutable, Alias("parlive.spread-reading")]
public sealed record SpreadReading([property: Id(0)] string Unit, [property: Id(1)] IReadOnlyList<SpreadBinReading> Bins);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>The part of one unit in what was gathered.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Body">The part, as its kind writes it.</param>
[GenerateSerializer, Immutable, Alias("parlive.gathered-part")]
public sealed record GatheredPart([property: Id(0)] string Unit, [property: Id(1)] ReadOnlyMemory<byte> Body);

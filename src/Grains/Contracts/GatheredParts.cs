using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What was gathered, in no order; a unit that has nothing to give is not in it.</summary>
/// <param name="Parts">The parts, one for each unit.</param>
[GenerateSerializer, Immutable, Alias("parlive.gathered-parts")]
public sealed record GatheredParts([property: Id(0)] IReadOnlyList<GatheredPart> Parts);

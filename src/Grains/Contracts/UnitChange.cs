using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A unit's figures, or those of a unit below it, are no longer what they were.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Revision">Grows with each change while the unit stays active; says nothing across activations.</param>
[GenerateSerializer, Immutable, Alias("parlive.unit-change")]
public sealed record UnitChange([property: Id(0)] string Unit, [property: Id(1)] long Revision);

using Orleans;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Registers;

/// <summary>Units that were, or are to be, added together, and what happened to units on the same decision.</summary>
/// <param name="Entries">The units.</param>
/// <param name="Reorganisations">What happened to them or to others; null if nothing.</param>
[GenerateSerializer, Immutable, Alias("parlive.register-batch")]
public sealed record RegisterBatch(
    [property: Id(0)] IReadOnlyList<UnitEntry> Entries, [property: Id(1)] IReadOnlyList<ReorganisationEntry>? Reorganisations = null);

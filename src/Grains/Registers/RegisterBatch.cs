using Orleans;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Registers;

/// <summary>Units that were, or are to be, added together.</summary>
/// <param name="Entries">The units.</param>
[GenerateSerializer, Immutable, Alias("parlive.register-batch")]
public sealed record RegisterBatch([property: Id(0)] IReadOnlyList<UnitEntry> Entries);

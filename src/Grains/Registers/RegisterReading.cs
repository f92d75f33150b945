using Orleans;

namespace ParLive.Grains.Registers;

/// <summary>Batches of the register, in order.</summary>
/// <param name="Batches">The batches after the version asked for; each raises the version by one.</param>
[GenerateSerializer, Immutable, Alias("parlive.register-reading")]
public sealed record RegisterReading([property: Id(0)] IReadOnlyList<RegisterBatch> Batches);

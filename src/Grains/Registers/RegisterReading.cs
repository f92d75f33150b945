namespace ParLive.Grains.Registers;

/// <summary>Batches of the register, in order.</summary>
/// <param name="Batches">The batches after the version asked for; each raises the version by one.</param>
public sealed record RegisterReading(IReadOnlyList<RegisterBatch> Batches);

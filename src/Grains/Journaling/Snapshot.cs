namespace ParLive.Grains.Journaling;

/// <summary>A unit's state after one of its records.</summary>
/// <param name="Sequence">The record after which it holds.</param>
/// <param name="Record">The hash of that record's body: a snapshot of another history is no snapshot of this one.</param>
/// <param name="Versions">The versions of everything that its content follows from; with others it is ignored.</param>
/// <param name="Body">The state.</param>
public sealed record Snapshot(long Sequence, long Record, string Versions, ReadOnlyMemory<byte> Body);

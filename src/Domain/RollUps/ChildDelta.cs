using ParLive.Domain.Timelines;

namespace ParLive.Domain.RollUps;

/// <summary>What changed in a child between two of its states.</summary>
/// <param name="Epoch">The child's life in memory.</param>
/// <param name="From">The sequence of the state before.</param>
/// <param name="To">The sequence of the state after.</param>
/// <param name="Entries">What to add.</param>
/// <param name="After">The checksum of the child's whole timeline after it.</param>
public sealed record ChildDelta(long Epoch, long From, long To, IReadOnlyCollection<Entry> Entries, Checksum After);

using ParLive.Grains.Contracts;

namespace ParLive.Grains.Registers;

/// <summary>Units that were, or are to be, added together.</summary>
/// <param name="Entries">The units.</param>
public sealed record RegisterBatch(IReadOnlyList<UnitEntry> Entries);

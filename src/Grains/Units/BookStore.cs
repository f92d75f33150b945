using ParLive.Grains.Journaling;
using ParLive.Grains.Sealing;

namespace ParLive.Grains.Units;

/// <summary>Where a unit's history is kept, and the cache of what it came to.</summary>
/// <param name="Journal">The truth.</param>
/// <param name="Snapshots">The cache.</param>
/// <param name="Keys">Under which remarks are sealed.</param>
public sealed record BookStore(IJournal Journal, ISnapshots Snapshots, DossierKeys Keys);

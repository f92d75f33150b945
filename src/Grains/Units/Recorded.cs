using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>What was recorded, and what that changed.</summary>
/// <param name="Receipt">What became of each item.</param>
/// <param name="Delta">The change of the unit's own part; null if nothing was new.</param>
/// <param name="Numbers">The dossiers to which something new happened.</param>
internal sealed record Recorded(BatchReceipt Receipt, TimelineDelta? Delta, IReadOnlyCollection<string> Numbers);

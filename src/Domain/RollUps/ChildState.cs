using ParLive.Domain.Timelines;

namespace ParLive.Domain.RollUps;

/// <summary>A child's whole timeline at one of its states.</summary>
/// <param name="Version">The state.</param>
/// <param name="Horizon">Where its minutes and hours begin.</param>
/// <param name="Entries">All its entries.</param>
/// <param name="Checksum">The checksum of the whole.</param>
public sealed record ChildState(Version Version, Horizon Horizon, IReadOnlyCollection<Entry> Entries, Checksum Checksum);

namespace ParLive.Domain.Ranking;

/// <summary>Units that are compared with each other: of one kind, and of one class of volumes.</summary>
/// <param name="Kind">The kind of unit.</param>
/// <param name="From">The smallest volume of its class.</param>
/// <param name="Until">The volume before which the class ends; null where it has no end.</param>
public sealed record PeerGroup(string Kind, long From, long? Until);

namespace ParLive.Domain.Ranking;

/// <summary>What the figures of some units come to by a profile. Immutable.</summary>
/// <param name="Profile">By which it was ranked.</param>
/// <param name="Groups">The peer groups, by kind and volume.</param>
public sealed record RankingResult(RankingProfile Profile, IReadOnlyList<RankedGroup> Groups);

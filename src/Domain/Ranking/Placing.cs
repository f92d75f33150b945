namespace ParLive.Domain.Ranking;

/// <summary>Where a unit stands in its group.</summary>
/// <param name="Displayed">The place at which it is shown, in the calm order.</param>
/// <param name="ByScore">The place by its score alone, at that moment.</param>
/// <param name="Ranks">Between which places its true rank lies with 90 %.</param>
/// <param name="Band">The displayed places of those that cannot be told apart from the head of its band ("hạng 3-9").</param>
public readonly record struct Placing(int Displayed, int ByScore, RankSpan Ranks, RankSpan Band);

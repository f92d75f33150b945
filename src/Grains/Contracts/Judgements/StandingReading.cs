using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>Where a unit stands among its peers, as an edition of the ranking keeps it.</summary>
/// <param name="Place">Its place in the order shown.</param>
/// <param name="RankLow">The best rank that the evidence allows (90 %).</param>
/// <param name="RankHigh">The worst one.</param>
/// <param name="BandFirst">The first place of those that cannot be told apart from it.</param>
/// <param name="BandLast">The last one.</param>
/// <param name="Score">Its score in points, 0 to 100, drawn toward the group as far as little is known of it.</param>
/// <param name="ScoreLow">The lower end of its 90 % interval.</param>
/// <param name="ScoreHigh">The upper end.</param>
/// <param name="Moved">How many places it rose since the edition with which the board compares; below 0 it fell; null if it was not ranked then.</param>
[GenerateSerializer, Immutable, Alias("parlive.standing-reading")]
public sealed record StandingReading(
    [property: Id(0)] int Place, [property: Id(1)] int RankLow, [property: Id(2)] int RankHigh, [property: Id(3)] int BandFirst,
    [property: Id(4)] int BandLast, [property: Id(5)] decimal Score, [property: Id(6)] decimal ScoreLow, [property: Id(7)] decimal ScoreHigh,
    [property: Id(8)] int? Moved);

namespace ParLive.Domain.Ranking;

/// <summary>A unit in an edition.</summary>
/// <param name="Unit">Its key.</param>
/// <param name="Evidence">The figures by which it was judged.</param>
/// <param name="Score">Its score; null where it was not judged at all.</param>
/// <param name="Placing">Where it stands; null where it has no place.</param>
/// <param name="NotRanked">Why it has no place; null where it has one.</param>
public sealed record RankedRow(string Unit, EvidenceSet Evidence, ScoreInterval? Score, Placing? Placing, NotRankedReason? NotRanked);

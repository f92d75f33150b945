namespace ParLive.Domain.Ranking;

/// <summary>A unit with all that the figures say of it, before anything is displayed.</summary>
/// <param name="Candidate">The unit and its evidence, of the indicators that the profile asks for.</param>
/// <param name="Score">Its score; null where nothing is known of it.</param>
/// <param name="Place">Its place by its score; null where it has none.</param>
/// <param name="Ranks">Between which places its true rank lies with 90 %; null where it has no place, or nobody asked.</param>
/// <param name="NotRanked">Why it has no place; null where it has one.</param>
public sealed record RankedUnit(Candidate Candidate, ScoreInterval? Score, int? Place, RankSpan? Ranks, NotRankedReason? NotRanked)
{
    /// <summary>Its score and the standard deviation of what is known of it.</summary>
    internal (double Mean, double Deviation) Known { get; init; }

    /// <summary>With which probability this unit is truly better than another.</summary>
    internal double BetterThan(RankedUnit other)
    {
        var width = Math.Sqrt((Known.Deviation * Known.Deviation) + (other.Known.Deviation * other.Known.Deviation));
        return width > 0 ? NormalTable.Below((Known.Mean - other.Known.Mean) / width) : 0.5;
    }
}

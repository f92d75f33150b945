namespace ParLive.Domain.Indices;

/// <summary>The points of one group, told apart by where they come from.</summary>
/// <param name="Group">Which.</param>
/// <param name="Live">Points computed from events.</param>
/// <param name="Entered">Points entered as published.</param>
/// <param name="NotKnown">Points that may be there and that nobody knows: the weight of what is neither live nor entered.</param>
/// <param name="Indicators">Its indicators; their live points are told here even where the group as a whole was entered.</param>
public sealed record GroupScore(ScoreGroup Group, decimal Live, decimal Entered, decimal NotKnown, IReadOnlyList<IndicatorScore> Indicators)
{
    /// <summary>The points known.</summary>
    public decimal Points => Live + Entered;
}

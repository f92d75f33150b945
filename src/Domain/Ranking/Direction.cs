namespace ParLive.Domain.Ranking;

/// <summary>Which values of an indicator are the better ones.</summary>
public enum Direction
{
    /// <summary>The more, the better.</summary>
    HigherIsBetter,

    /// <summary>The less, the better.</summary>
    LowerIsBetter,
}

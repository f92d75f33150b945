namespace ParLive.Domain.Ranking;

/// <summary>Whether a unit that goes on as it does will meet a target.</summary>
public enum TargetState
{
    /// <summary>There is no target, or too little data.</summary>
    Unknown,

    /// <summary>In any week, whatever chance does.</summary>
    WillMeet,

    /// <summary>In no week, unless something is changed.</summary>
    WillMiss,

    /// <summary>In some weeks and not in others, by chance.</summary>
    HitAndMiss,
}

namespace ParLive.Domain.Ranking;

/// <summary>By which rule the newest week stands out.</summary>
public enum ControlSignal
{
    /// <summary>By none.</summary>
    None,

    /// <summary>It lies beyond three standard deviations.</summary>
    BeyondLimits,

    /// <summary>It is the last of eight on one side of the mean.</summary>
    EightOnOneSide,

    /// <summary>It is the last of six, each higher, or each lower, than the one before.</summary>
    SixInOneDirection,
}

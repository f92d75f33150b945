namespace ParLive.Domain.Ranking;

/// <summary>Why a unit has no place.</summary>
/// <remarks>The numbers are for ever: they stand in editions.</remarks>
public enum NotRankedReason : byte
{
    /// <summary>Its sources have fallen silent (mất tín hiệu).</summary>
    LostFeed = 1,

    /// <summary>None of the indicators has a value for it.</summary>
    NoValue = 2,

    /// <summary>It resolved fewer dossiers than the profile asks for.</summary>
    TooLittleVolume = 3,

    /// <summary>Too few units of its kind can be ranked.</summary>
    TooFewPeers = 4,

    /// <summary>No indicator has a value for at least half of its group.</summary>
    NoIndicator = 5,
}

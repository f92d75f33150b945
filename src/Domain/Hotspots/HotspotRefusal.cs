namespace ParLive.Domain.Hotspots;

/// <summary>Why something cannot be done with a hotspot.</summary>
public enum HotspotRefusal
{
    /// <summary>All of its causes are over.</summary>
    IsCleared,

    /// <summary>Somebody has it in hand already, and it is not much worse since.</summary>
    IsAcknowledged,

    /// <summary>It is not put aside.</summary>
    IsNotShelved,

    /// <summary>The moment until which it is to be put aside has passed.</summary>
    UntilHasPassed,

    /// <summary>It is to be put aside for longer than may be.</summary>
    UntilIsTooFar,

    /// <summary>Nobody is named who will see to it.</summary>
    OwnerIsMissing,

    /// <summary>No reason is given, or nothing is said.</summary>
    TextIsMissing,

    /// <summary>It is not said who enters it.</summary>
    ByIsMissing,
}

namespace ParLive.Domain.Hotspots;

/// <summary>Where a hotspot stands at a moment: in exactly one of these.</summary>
public enum HotspotState
{
    /// <summary>It asks somebody to act, and nobody has taken it in hand, or it has grown much worse since.</summary>
    Active,

    /// <summary>Somebody has it in hand.</summary>
    Acknowledged,

    /// <summary>It is put aside for a time.</summary>
    Shelved,

    /// <summary>All of its causes are over.</summary>
    Cleared,
}

namespace ParLive.Access.Sources;

/// <summary>What a key of a source is at a moment.</summary>
public enum KeyState
{
    /// <summary>It is good.</summary>
    InUse,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}

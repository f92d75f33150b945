namespace ParLive.Domain.Indices;

/// <summary>Where points come from.</summary>
public enum PointBasis
{
    /// <summary>Nobody knows them.</summary>
    NotKnown,

    /// <summary>Computed from the unit's own events.</summary>
    Live,

    /// <summary>Entered as published.</summary>
    Entered,
}

namespace ParLive.Domain.Hotspots;

/// <summary>How closely a hotspot names its place.</summary>
/// <remarks>The numbers are for ever: they stand in journals.</remarks>
public enum HotspotLevel : byte
{
    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A field (lĩnh vực) of a unit.</summary>
    Field,

    /// <summary>A step of the work of a unit.</summary>
    Step,
}

namespace ParLive.Domain.Indices;

/// <summary>In what an index is measured.</summary>
public enum IndexScale
{
    /// <summary>Points of a maximum.</summary>
    Points,

    /// <summary>A percentage; its maximum is 100.</summary>
    Percent,
}

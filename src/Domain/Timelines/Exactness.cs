namespace ParLive.Domain.Timelines;

/// <summary>How finely a stretch of a timeline still tells moments apart.</summary>
public enum Exactness
{
    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>To the hour elapsed since the local midnight.</summary>
    Hour,

    /// <summary>To the local day.</summary>
    Day,
}

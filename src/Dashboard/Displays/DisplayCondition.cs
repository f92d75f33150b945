namespace ParLive.Dashboard.Displays;

/// <summary>How a display does.</summary>
public enum DisplayCondition
{
    /// <summary>It was paired, and nothing was heard from it since.</summary>
    NeverSeen,

    /// <summary>It paints what comes.</summary>
    Showing,

    /// <summary>It answers, and has said of no picture that it painted it.</summary>
    Blank,

    /// <summary>It answers, and paints nothing new.</summary>
    Old,

    /// <summary>Nothing is heard from it.</summary>
    Silent,
}

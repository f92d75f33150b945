namespace ParLive.Dashboard.Views;

/// <summary>What a wall shows at a time.</summary>
public enum SceneKind
{
    /// <summary>The unit's five figures.</summary>
    Overview,

    /// <summary>The units below it, ranked within their kind.</summary>
    Ranking,

    /// <summary>What asks somebody to act.</summary>
    Hotspots,

    /// <summary>Which feeds are heard.</summary>
    Coverage,
}

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

    /// <summary>The tasks of plans by area and state, and those that are overdue or slip.</summary>
    Plan,

    /// <summary>The units below it by load, as a map of tiles.</summary>
    Map,

    /// <summary>Its published indices.</summary>
    Indices,

    /// <summary>Which feeds are heard.</summary>
    Coverage,
}

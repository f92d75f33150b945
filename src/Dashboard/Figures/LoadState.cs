namespace ParLive.Dashboard.Figures;

/// <summary>Whether the overdue load of a unit asks for somebody's eyes.</summary>
public enum LoadState
{
    /// <summary>Nothing to mark.</summary>
    Normal,

    /// <summary>Worth watching: a hollow triangle.</summary>
    Watch,

    /// <summary>Asks to act: a filled triangle.</summary>
    Act,
}

namespace ParLive.Access.Doors;

/// <summary>As what somebody comes to a door.</summary>
public enum CallerKind
{
    /// <summary>Nobody known.</summary>
    Anonymous,

    /// <summary>Anybody, while doors are open.</summary>
    Anyone,

    /// <summary>A signed-in account.</summary>
    Account,

    /// <summary>A source with its key; one of them is the operator's.</summary>
    Source,

    /// <summary>A paired display with its pass.</summary>
    Display,
}

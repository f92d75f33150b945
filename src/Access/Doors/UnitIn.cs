namespace ParLive.Access.Doors;

/// <summary>Where a question says which unit it is about.</summary>
public enum UnitIn
{
    /// <summary>Nowhere: it is about no unit, and a role in any unit will do.</summary>
    Nowhere,

    /// <summary>Nowhere: it is about all units, and the role must be held everywhere.</summary>
    Everywhere,

    /// <summary>In the address's path.</summary>
    Route,

    /// <summary>In the address's query, once or several times; without it, it is about all units.</summary>
    Query,

    /// <summary>In the argument of a hub's method: a token, or a unit.</summary>
    Argument,
}

namespace ParLive.Access.Doors;

/// <summary>What a source's key opens.</summary>
public enum KeyRight
{
    /// <summary>Nothing, and without accounts it is not asked for.</summary>
    None,

    /// <summary>Asked for, account or not: the operator's.</summary>
    Operator,

    /// <summary>Asked for, account or not: any source's.</summary>
    Source,

    /// <summary>Asked for once there are accounts: the operator's, which goes on reading what it could.</summary>
    OperatorOnceClosed,

    /// <summary>Nothing, account or not; only commands on the server's own machine pass, with the pass of its console.</summary>
    Console,
}

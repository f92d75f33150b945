namespace ParLive.Testing;

/// <summary>Where a line breaks while a group is being committed.</summary>
public enum Cut
{
    /// <summary>Nothing of the commit reaches the server.</summary>
    BeforeAnything,

    /// <summary>All but the last message reaches it, so it cannot commit.</summary>
    BeforeTheEnd,

    /// <summary>The server has it whole and commits; its answer is lost.</summary>
    BeforeTheAnswer,
}

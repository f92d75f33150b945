namespace ParLive.Access.Doors;

/// <summary>What is said at a door.</summary>
public enum Verdict
{
    /// <summary>Pass.</summary>
    Passes,

    /// <summary>Nobody knows who this is.</summary>
    Unknown,

    /// <summary>This one may not.</summary>
    Refused,

    /// <summary>A password has to be chosen first.</summary>
    MustChoose,
}

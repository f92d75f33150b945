namespace ParLive.Operations.Doctor;

/// <summary>How something is.</summary>
public enum FindingMark
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>It works, and somebody should look at it.</summary>
    Doubt,

    /// <summary>It does not work, or will lose something.</summary>
    Fault,
}

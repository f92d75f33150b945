namespace ParLive.Domain.Hotspots;

/// <summary>What the facts say of a cause.</summary>
internal enum Verdict
{
    /// <summary>Neither one nor the other, or nothing new: what stands stays, what does not stand is not raised.</summary>
    Stay,

    /// <summary>It is there.</summary>
    Raise,

    /// <summary>It is over.</summary>
    Clear,
}

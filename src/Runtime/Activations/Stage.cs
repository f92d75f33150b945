namespace ParLive.Runtime.Activations;

/// <summary>Where an activation is in its life; it goes forward only.</summary>
internal enum Stage
{
    /// <summary>Nobody has called yet.</summary>
    New,

    /// <summary>Being made; calls wait.</summary>
    Activating,

    /// <summary>Calls run.</summary>
    Active,

    /// <summary>What runs ends; calls wait for the next life.</summary>
    Leaving,

    /// <summary>The key is free.</summary>
    Gone,
}

namespace Orleans;

/// <summary>The kinds of reasons for which an activation ends. The embedded runtime gives only some of them.</summary>
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason was given.</summary>
    None,

    /// <summary>The process stops.</summary>
    ShuttingDown,

    /// <summary>The grain could not be activated.</summary>
    ActivationFailed,

    /// <summary>The directory of a cluster failed; never given by the embedded runtime.</summary>
    DirectoryFailure,

    /// <summary>Nobody called for a while.</summary>
    ActivationIdle,

    /// <summary>A cluster found the activation stuck; never given by the embedded runtime.</summary>
    ActivationUnresponsive,

    /// <summary>A cluster had two of them; never given by the embedded runtime.</summary>
    DuplicateActivation,

    /// <summary>A call that the activation cannot serve; never given by the embedded runtime.</summary>
    IncompatibleRequest,

    /// <summary>The grain's own code failed.</summary>
    ApplicationError,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested,

    /// <summary>The grain moves to another machine; never given by the embedded runtime.</summary>
    Migrating,

    /// <summary>The runtime asked for it; never given by the embedded runtime.</summary>
    RuntimeRequested,

    /// <summary>Memory is short; never given by the embedded runtime.</summary>
    HighMemoryPressure,
}

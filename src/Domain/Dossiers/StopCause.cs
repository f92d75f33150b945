namespace ParLive.Domain.Dossiers;

/// <summary>Why a dossier's clock stands.</summary>
[Flags]
public enum StopCause : byte
{
    /// <summary>It runs.</summary>
    None = 0,

    /// <summary>The citizen was asked for something more.</summary>
    Supplement = 1,

    /// <summary>The citizen was asked to pay.</summary>
    Fee = 2,

    /// <summary>Something else.</summary>
    Pause = 4,
}

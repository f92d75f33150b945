namespace ParLive.Domain.Gaming;

/// <summary>Why a signal says nothing of a unit.</summary>
public enum NotJudgedReason : byte
{
    /// <summary>It has too few dossiers to which it could have happened.</summary>
    TooFewDossiers,

    /// <summary>Too few of its peers have enough of them.</summary>
    TooFewPeers,
}

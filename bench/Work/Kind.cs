namespace ParLive.Work;

/// <summary>What happens to a dossier.</summary>
public enum Kind : byte
{
    /// <summary>It came in, and a day was promised.</summary>
    Received,

    /// <summary>Another day was promised.</summary>
    Extended,

    /// <summary>It was resolved.</summary>
    Resolved,
}

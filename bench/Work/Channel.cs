namespace ParLive.Work;

/// <summary>How a dossier came in.</summary>
public enum Channel : byte
{
    /// <summary>At the counter.</summary>
    Desk,

    /// <summary>Online.</summary>
    Online,

    /// <summary>By post.</summary>
    Post,
}

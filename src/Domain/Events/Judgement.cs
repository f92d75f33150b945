namespace ParLive.Domain.Events;

/// <summary>What an event is to a dossier that may know it already.</summary>
public enum Judgement
{
    /// <summary>It was not known.</summary>
    New,

    /// <summary>The same was known already.</summary>
    Duplicate,

    /// <summary>Its id was known with another content; the first stands.</summary>
    Conflict,
}

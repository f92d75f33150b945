namespace ParLive.Grains.Journaling;

/// <summary>Whether the store of the journal answers; one that is a file always does.</summary>
public interface IJournalReach
{
    /// <summary>Cancelled while the store has not answered for long: what waits for it may be told so, and is not known to be kept or lost.</summary>
    CancellationToken Lost { get; }
}

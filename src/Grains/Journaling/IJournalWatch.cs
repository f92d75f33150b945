namespace ParLive.Grains.Journaling;

/// <summary>What whoever runs a server may ask of its journal; nothing of it waits for units.</summary>
public interface IJournalWatch
{
    /// <summary>How the writing goes.</summary>
    JournalReading Reading { get; }

    /// <summary>Writes something that changes nothing, with the records that wait; completes when it is on disk, and fails where it cannot be.</summary>
    Task TryWriting();
}

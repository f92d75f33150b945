namespace ParLive.Grains.Journaling;

/// <summary>The durable truth: append-only records, unit by unit. Everything else is derived from it.</summary>
public interface IJournal
{
    /// <summary>How many commits are on disk; grows by one with each group commit.</summary>
    long Position { get; }

    /// <summary>Completes when the record is on disk, together with all others that waited at that moment.</summary>
    /// <exception cref="SequenceTakenException">Another activation has written this place of the unit's history.</exception>
    /// <exception cref="JournalUnavailableException">The disk refused; nothing of this record was kept.</exception>
    Task Append(JournalRecord record);

    /// <summary>The unit's records after a sequence, in order, without their raw bytes.</summary>
    IAsyncEnumerable<JournalRecord> Read(string unit, long after, CancellationToken cancellationToken);

    /// <summary>The records of the unit that touch a dossier, in order, with their raw bytes.</summary>
    IAsyncEnumerable<JournalRecord> ReadDossier(string unit, long dossier, CancellationToken cancellationToken);

    /// <summary>All records in the order of their commits, without raw bytes.</summary>
    IAsyncEnumerable<JournalRecord> ReadAll(CancellationToken cancellationToken);
}

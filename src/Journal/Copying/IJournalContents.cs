using ParLive.Grains.Access;
using ParLive.Grains.Journaling;

namespace ParLive.Journal.Copying;

/// <summary>Everything that a journal holds, on whatever store, so that it can be copied to another.</summary>
public interface IJournalContents
{
    /// <summary>Its records.</summary>
    IJournal Journal { get; }

    /// <summary>Its quarantine.</summary>
    IQuarantine Quarantine { get; }

    /// <summary>All records in the order of their commits, with their raw bytes.</summary>
    IAsyncEnumerable<JournalRecord> ReadRecords(CancellationToken cancellationToken);

    /// <summary>All inputs in quarantine, the oldest first.</summary>
    IAsyncEnumerable<QuarantinedInput> ReadQuarantine(CancellationToken cancellationToken);

    /// <summary>The hashes of all source keys, in their own order.</summary>
    Task<IReadOnlyList<SourceKeyHash>> ReadKeys(CancellationToken cancellationToken);

    /// <summary>Takes over keys of another journal.</summary>
    Task Adopt(IReadOnlyList<SourceKeyHash> keys, CancellationToken cancellationToken);
}

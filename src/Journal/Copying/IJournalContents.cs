using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;

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

    /// <summary>All inputs in quarantine with what was done about them, the oldest first.</summary>
    IAsyncEnumerable<QuarantinedCase> ReadQuarantine(CancellationToken cancellationToken);

    /// <summary>The office's book with its audit.</summary>
    IOfficeStore Office { get; }

    /// <summary>The drawers beside it; of them a copy takes the keys of dossiers along, without which nobody could read what is sealed.</summary>
    IDrawers Drawers { get; }

    /// <summary>Takes over inputs in quarantine of another journal, with their numbers and acts.</summary>
    Task Adopt(IReadOnlyList<QuarantinedCase> cases, CancellationToken cancellationToken);

    /// <summary>Takes over entries of another office's book, with their revisions.</summary>
    Task Adopt(IReadOnlyList<OfficeEntry> entries, CancellationToken cancellationToken);

    /// <summary>Takes over lines of another audit, with their links.</summary>
    Task Adopt(IReadOnlyList<AuditLine> lines, CancellationToken cancellationToken);
}

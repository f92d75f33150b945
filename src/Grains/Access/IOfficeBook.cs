using ParLive.Grains.Audit;

namespace ParLive.Grains.Access;

/// <summary>What the office itself decided, in memory, and the audit of who decided it.</summary>
public interface IOfficeBook
{
    /// <summary>Whether it was read at all; a host that has not reached its cluster does not know it yet.</summary>
    bool IsKnown { get; }

    /// <summary>Grows with each change of an entry that is known here.</summary>
    long Revision { get; }

    /// <summary>Told after entries changed.</summary>
    event EventHandler? Changed;

    /// <summary>All entries of a kind, in the order of their ids.</summary>
    IReadOnlyList<OfficeEntry> Of(string kind);

    /// <summary>One entry; null where there is none, or none any more.</summary>
    OfficeEntry? Find(string kind, string id);

    /// <summary>Changes entries together with a line of audit; they are known here once they are on disk.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="act">Who does what.</param>
    /// <param name="cancellationToken">Stops it before it is begun.</param>
    /// <exception cref="StaleEntryException">Somebody else was first; nothing was written.</exception>
    Task Write(IReadOnlyList<OfficeChange> changes, AuditAct act, CancellationToken cancellationToken);

    /// <summary>Adds a line to the audit; completes when it is on disk.</summary>
    Task Note(AuditAct act, CancellationToken cancellationToken);

    /// <summary>A page of the audit.</summary>
    Task<IReadOnlyList<AuditLine>> Audit(AuditQuestion question, CancellationToken cancellationToken);

    /// <summary>Computes the chain of the audit again, and compares the entries with it.</summary>
    /// <param name="keptHead">A head that was kept elsewhere; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FormatException">The kept head is none.</exception>
    Task<AuditReport> CheckAudit(string? keptHead, CancellationToken cancellationToken);

    /// <summary>Learns what others have changed meanwhile.</summary>
    Task Refresh(CancellationToken cancellationToken);
}

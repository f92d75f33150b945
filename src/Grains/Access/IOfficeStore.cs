using ParLive.Grains.Audit;

namespace ParLive.Grains.Access;

/// <summary>Where the office's book is kept: entries, and an audit that is only ever added to.</summary>
public interface IOfficeStore
{
    /// <summary>Entries that were changed after a revision, those taken away among them; after 0 all of them.</summary>
    Task<IReadOnlyList<OfficeEntry>> ReadAfter(long revision, CancellationToken cancellationToken);

    /// <summary>Writes changes with their line in one transaction; answers the position of the line, or null where an expected revision is not the one that stands.</summary>
    /// <remarks>Once begun it is not called off.</remarks>
    Task<long?> Write(OfficeWrite write);

    /// <summary>A page of the audit.</summary>
    Task<IReadOnlyList<AuditLine>> ReadAudit(AuditQuestion question, CancellationToken cancellationToken);
}

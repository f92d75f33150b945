using Orleans;
using Orleans.Concurrency;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Grains.Desks;

/// <summary>The office's book, for hosts without a journal; the key of the one desk is <see cref="Key"/>.</summary>
[Alias("parlive.office")]
public interface IOfficeGrain : IGrainWithStringKey
{
    /// <summary>The key of the one desk.</summary>
    const string Key = "office";

    /// <summary>Entries that were changed after a revision, as they are on disk.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<OfficeEntry>> ReadAfter(long revision);

    /// <summary>Writes changes with their line; answers its position, or null where an expected revision is not the one that stands.</summary>
    [AlwaysInterleave]
    Task<long?> Write(OfficeWrite write);

    /// <summary>A page of the audit.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<AuditLine>> ReadAudit(AuditQuestion question);
}

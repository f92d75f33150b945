using Orleans;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Grains.Desks;

/// <summary>Reads and writes the office's book where the journal is.</summary>
public sealed class OfficeGrain(IOfficeStore store, IOfficeBook book) : Grain, IOfficeGrain
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<OfficeEntry>> ReadAfter(long revision) => store.ReadAfter(revision, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<long?> Write(OfficeWrite write)
    {
        var position = await store.Write(write);
        await book.Refresh(CancellationToken.None);
        return position;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLine>> ReadAudit(AuditQuestion question) => store.ReadAudit(question, CancellationToken.None);
}

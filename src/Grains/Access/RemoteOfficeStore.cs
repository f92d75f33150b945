using Orleans;
using ParLive.Grains.Audit;
using ParLive.Grains.Desks;

namespace ParLive.Grains.Access;

/// <summary>The office's book as a host without a journal reaches it.</summary>
internal sealed class RemoteOfficeStore(IClusterClient grains) : IOfficeStore
{
    private IOfficeGrain Desk => grains.GetGrain<IOfficeGrain>(IOfficeGrain.Key);

    public Task<IReadOnlyList<OfficeEntry>> ReadAfter(long revision, CancellationToken cancellationToken) => Desk.ReadAfter(revision).WaitAsync(cancellationToken);

    public Task<long?> Write(OfficeWrite write) => Desk.Write(write);

    public Task<IReadOnlyList<AuditLine>> ReadAudit(AuditQuestion question, CancellationToken cancellationToken) => Desk.ReadAudit(question).WaitAsync(cancellationToken);
}

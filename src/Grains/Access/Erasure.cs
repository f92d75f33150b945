using Orleans;
using ParLive.Grains.Desks;

namespace ParLive.Grains.Access;

/// <summary>Brings erasures to the one desk where they are done one after the other.</summary>
internal sealed class Erasure(IClusterClient grains, Readiness readiness) : IErasure
{
    public async Task<ErasureReport> Erase(string dossier, CancellationToken cancellationToken) =>
        await (await Desk(cancellationToken)).Erase(Normal.Name(dossier)).WaitAsync(cancellationToken);

    public async Task<IReadOnlyList<EvidenceLine>> Evidence(string dossier, CancellationToken cancellationToken) =>
        await (await Desk(cancellationToken)).Evidence(Normal.Name(dossier)).WaitAsync(cancellationToken);

    private async Task<IErasureGrain> Desk(CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        return grains.GetGrain<IErasureGrain>(IErasureGrain.Key);
    }
}

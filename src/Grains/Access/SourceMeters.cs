using Orleans;
using ParLive.Grains.Contracts;
using ParLive.Grains.Desks;

namespace ParLive.Grains.Access;

/// <summary>Asks the desk of each source.</summary>
internal sealed class SourceMeters(IClusterClient grains, Readiness readiness) : ISourceMeters
{
    public async Task<SourceGrant> Take(string source, SourceAsk ask, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        return await Desk(source).Take(ask).WaitAsync(cancellationToken);
    }

    public Task Settle(string source, SourceOutcome outcome) => Desk(source).Settle(outcome);

    public Task<SourceUse> Read(string source, CancellationToken cancellationToken) => Desk(source).Read().WaitAsync(cancellationToken);

    private ISourceGrain Desk(string source) => grains.GetGrain<ISourceGrain>(source);
}

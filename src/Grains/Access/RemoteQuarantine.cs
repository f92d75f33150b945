using Orleans;
using ParLive.Grains.Desks;

namespace ParLive.Grains.Access;

/// <summary>The quarantine as a host without a journal reaches it.</summary>
internal sealed class RemoteQuarantine(IClusterClient grains) : IQuarantine
{
    private IQuarantineGrain Desk => grains.GetGrain<IQuarantineGrain>(IQuarantineGrain.Key);

    public Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken) => Desk.Keep(inputs).WaitAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> CountByReason(CancellationToken cancellationToken) => Desk.CountByReason().WaitAsync(cancellationToken);

    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken) => Desk.Newest(most).WaitAsync(cancellationToken);
}

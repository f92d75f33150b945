using Orleans;
using ParLive.Grains.Desks;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Access;

/// <summary>The drawers as a host without a journal opens them.</summary>
internal sealed class RemoteDrawers(IClusterClient grains, Readiness readiness) : IDrawers
{
    public Task<IReadOnlyDictionary<string, string>> Read(string drawer, CancellationToken cancellationToken) => Desk().Read(drawer).WaitAsync(cancellationToken);

    public Task Change(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken) =>
        Desk().Change(drawer, put, remove).WaitAsync(cancellationToken);

    // Only silos destroy anything, and they have drawers of their own.
    public Task Destroy(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Things are destroyed where the journal is.");

    // Whoever asks before a silo was found is told so at once: a host that starts must not wait for its keys.
    private IDrawerGrain Desk() => readiness.Ready.IsCompletedSuccessfully && readiness.IsInReach
        ? grains.GetGrain<IDrawerGrain>(IDrawerGrain.Key)
        : throw new JournalUnavailableException("The cluster in which the journal is does not answer now.");
}

using Microsoft.Extensions.Logging;
using Orleans.Utilities;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>Who is told of changes; each until its lease ends.</summary>
internal sealed class Watchers
{
    /// <summary>How long a lease lasts; whoever watches renews it well before.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private readonly ObserverManager<IUnitObserver> _observers;

    public Watchers(TimeProvider clock, ILogger log) =>
        _observers = new ObserverManager<IUnitObserver>(Lease, log) { GetDateTime = () => clock.GetUtcNow().UtcDateTime };

    /// <summary>Whether anybody ever watched and has not been forgotten since.</summary>
    public bool Any => _observers.Count > 0;

    /// <summary>Begins or renews a lease; whether it was none before.</summary>
    public bool Renew(IUnitObserver observer)
    {
        _observers.ClearExpired();
        var before = _observers.Count;
        _observers.Subscribe(observer, observer);
        return _observers.Count > before;
    }

    public Task Forget(IUnitObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    public Task Tell(UnitChange change) => _observers.Notify(observer => observer.Changed(change));
}

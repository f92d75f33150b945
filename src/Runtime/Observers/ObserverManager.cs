using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Orleans.Utilities;

/// <summary>Those who want to be told, each under a lease that it renews by subscribing again.</summary>
/// <remarks>Belongs to one grain and is used on its turns. A notification goes to those who were there when it began.</remarks>
/// <typeparam name="TIdentity">What tells one observer from another.</typeparam>
/// <typeparam name="TObserver">The interface through which they are told.</typeparam>
public partial class ObserverManager<TIdentity, TObserver>
    where TIdentity : notnull
{
    private readonly ILogger _log;
    private ImmutableDictionary<TIdentity, Lease> _leases = ImmutableDictionary<TIdentity, Lease>.Empty;

    /// <summary>Nobody, for now.</summary>
    /// <param name="expiration">How long a lease lasts.</param>
    /// <param name="log">Where those who are dropped are named.</param>
    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        _log = log;
        ExpirationDuration = expiration;
    }

    /// <summary>The clock of the leases; whoever has a clock of its own sets it.</summary>
    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>How long a lease lasts.</summary>
    public TimeSpan ExpirationDuration { get; set; }

    /// <summary>How many are held, those included whose lease ended since the last notification.</summary>
    public int Count => _leases.Count;

    /// <summary>Forgets everybody.</summary>
    public void Clear() => _leases = _leases.Clear();

    /// <summary>Adds an observer, or renews its lease.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => _leases = _leases.SetItem(id, new Lease(observer, GetDateTime()));

    /// <summary>Forgets an observer; one that is unknown is no mistake.</summary>
    public void Unsubscribe(TIdentity id) => _leases = _leases.Remove(id);

    /// <summary>Forgets those whose lease ended.</summary>
    public void ClearExpired() => Current(GetDateTime());

    /// <summary>Tells everybody whose lease runs, one after the other; whoever cannot be told is forgotten.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var (id, lease) in Current(GetDateTime()))
        {
            try
            {
                if (predicate is null || predicate(lease.Observer))
                    await notification(lease.Observer);
            }
            catch (Exception failure) when (Forget(id, failure))
            {
                // One that fails must not keep the others from being told.
            }
        }
    }

    /// <inheritdoc cref="Notify(Func{TObserver, Task}, Func{TObserver, bool})"/>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var (id, lease) in Current(GetDateTime()))
        {
            try
            {
                if (predicate is null || predicate(lease.Observer))
                    notification(lease.Observer);
            }
            catch (Exception failure) when (Forget(id, failure))
            {
                // One that fails must not keep the others from being told.
            }
        }
    }

    private ImmutableDictionary<TIdentity, Lease> Current(DateTime now)
    {
        var ended = _leases.Where(entry => entry.Value.Since + ExpirationDuration < now).Select(entry => entry.Key).ToList();
        foreach (var id in ended)
            LogExpired(id);

        return _leases = _leases.RemoveRange(ended);
    }

    private bool Forget(TIdentity id, Exception failure)
    {
        LogForgotten(failure, id);
        _leases = _leases.Remove(id);
        return true;
    }

    [LoggerMessage(LogLevel.Debug, "The lease of observer {Id} ended")]
    private partial void LogExpired(TIdentity id);

    [LoggerMessage(LogLevel.Warning, "Observer {Id} could not be told and is forgotten")]
    private partial void LogForgotten(Exception failure, TIdentity id);

    private sealed record Lease(TObserver Observer, DateTime Since);
}

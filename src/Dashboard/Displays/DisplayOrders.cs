using System.Collections.Concurrent;

namespace ParLive.Dashboard.Displays;

/// <summary>What displays are asked to do once. A display knows by the moment of an order whether it did it already.</summary>
internal sealed class DisplayOrders(TimeProvider clock)
{
    // Long enough for a display to hear of it, and too short to surprise somebody later.
    private static readonly TimeSpan IdentifyFor = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _reloads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _identifies = new(StringComparer.Ordinal);

    /// <summary>Asks a display to load its page anew.</summary>
    public void Reload(string id) => _reloads[id] = clock.GetUtcNow();

    /// <summary>Asks a display to show its name large.</summary>
    public void Identify(string id) => _identifies[id] = clock.GetUtcNow();

    /// <summary>A display is gone.</summary>
    public void Forget(string id)
    {
        _reloads.TryRemove(id, out _);
        _identifies.TryRemove(id, out _);
    }

    /// <summary>When a display was last asked to load its page anew, in milliseconds of Unix time; 0 if never.</summary>
    public long ReloadOf(string id) => _reloads.TryGetValue(id, out var at) ? at.ToUnixTimeMilliseconds() : 0;

    /// <summary>When a display was asked to show its name, in milliseconds of Unix time; 0 if that was not lately.</summary>
    public long IdentifyOf(string id) =>
        _identifies.TryGetValue(id, out var at) && clock.GetUtcNow() - at < IdentifyFor ? at.ToUnixTimeMilliseconds() : 0;
}

using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Views;

/// <summary>The live views of this host: one for each key while somebody watches it, and a little longer.</summary>
internal sealed class LiveViews(LiveViewParts parts) : IAsyncDisposable
{
    private readonly Lock _gate = new();

    // Under the gate.
    private readonly Dictionary<ViewKey, Entry> _entries = [];
    private readonly HashSet<Task> _endings = [];
    private bool _disposed;

    /// <summary>How many views live.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _entries.Count;
        }
    }

    /// <summary>Holds a view alive until the lease is given back; null when the host carries as many as it may.</summary>
    public ViewLease? Open(ViewKey key, UnitInfo unit)
    {
        lock (_gate)
        {
            if (_disposed)
                return null;
            if (!_entries.TryGetValue(key, out var entry))
            {
                if (_entries.Count >= parts.Options.MostViews && !EndOneThatLingers())
                    return null;
                entry = new Entry(new LiveView(key, unit, parts.Options.NewEpoch(), parts));
                _entries.Add(key, entry);
                parts.Audience.ViewOpened();
                entry.View.Start();
            }
            entry.Leases++;
            entry.Linger?.Dispose();
            entry.Linger = null;
            return new ViewLease(entry.View, () => GiveBack(entry));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Task[] endings;
        lock (_gate)
        {
            _disposed = true;
            foreach (var entry in _entries.Values.ToList())
                End(entry);
            endings = [.. _endings];
        }
        await Task.WhenAll(endings);
    }

    private void GiveBack(Entry entry)
    {
        lock (_gate)
        {
            if (--entry.Leases == 0 && !_disposed)
                entry.Linger = parts.Clock.CreateTimer(_ => EndIfUnwatched(entry), null, parts.Options.Linger, Timeout.InfiniteTimeSpan);
        }
    }

    private void EndIfUnwatched(Entry entry)
    {
        lock (_gate)
        {
            if (entry.Leases == 0)
                End(entry);
        }
    }

    private bool EndOneThatLingers()
    {
        var idle = _entries.Values.FirstOrDefault(entry => entry.Leases == 0);
        if (idle is not null)
            End(idle);
        return idle is not null;
    }

    private void End(Entry entry)
    {
        if (!_entries.Remove(entry.View.Key))
            return;
        entry.Linger?.Dispose();
        parts.Audience.ViewClosed();
        // Owned until it is over, so that a host that stops leaves no following behind.
        var ending = Task.Run(async () => await entry.View.DisposeAsync());
        _endings.Add(ending);
        _ = ForgetAsync(ending);
    }

    private async Task ForgetAsync(Task ending)
    {
        await ending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_gate)
            _endings.Remove(ending);
    }

    private sealed class Entry(LiveView view)
    {
        public LiveView View => view;

        public int Leases { get; set; }

        public ITimer? Linger { get; set; }
    }
}

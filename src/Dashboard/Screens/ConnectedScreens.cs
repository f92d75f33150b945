using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Screens;

/// <summary>The screens connected to this host, each with its line and the view it watches.</summary>
internal sealed class ConnectedScreens(TimeProvider clock, DashboardMeters meters, IOptions<DashboardOptions> options)
{
    private readonly ConcurrentDictionary<string, Screen> _screens = new(StringComparer.Ordinal);

    /// <summary>How many are connected.</summary>
    public int Count => _screens.Count;

    /// <summary>A screen came.</summary>
    public void Add(string connection, IScreenLine line) =>
        _screens[connection] = new Screen(line, new ScreenLink(line, clock, options.Value.LongestSend, meters));

    /// <summary>A screen went; what it held is given back.</summary>
    public void Remove(string connection)
    {
        if (_screens.TryRemove(connection, out var screen))
            screen.Close();
    }

    /// <summary>Shows a view on a screen, and takes over its lease; false when the screen went meanwhile.</summary>
    public bool Show(string connection, ViewLease lease, FramePosition position)
    {
        if (_screens.TryGetValue(connection, out var screen) && screen.TryShow(lease, position))
            return true;
        lease.Dispose();
        return false;
    }

    /// <summary>The line to a screen; null when it went.</summary>
    public IScreenLine? LineOf(string connection) => _screens.TryGetValue(connection, out var screen) ? screen.Line : null;

    private sealed class Screen(IScreenLine line, ScreenLink link)
    {
        private readonly Lock _gate = new();
        private ViewLease? _lease;
        private bool _closed;

        public IScreenLine Line => line;

        public bool TryShow(ViewLease lease, FramePosition position)
        {
            lock (_gate)
            {
                if (_closed)
                    return false;
                if (_lease is { } before && before.View != lease.View)
                    before.View.Leave(link);
                lease.View.Join(link, position);
                _lease?.Dispose();
                _lease = lease;
                return true;
            }
        }

        public void Close()
        {
            lock (_gate)
            {
                _closed = true;
                link.Close();
                _lease?.View.Leave(link);
                _lease?.Dispose();
                _lease = null;
            }
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ParLive.EndToEnd.Running;

/// <summary>The line between a browser and a server, as plain TCP, with the faults that lines have.</summary>
/// <remarks>TCP never loses bytes inside a connection that lives on: what a fault holds back is delivered when it is over.</remarks>
internal sealed class FaultyLine : IAsyncDisposable
{
    private readonly ConcurrentDictionary<FaultyConnection, byte> _connections = [];
    private readonly CancellationTokenSource _end = new();
    private readonly int _port;
    private volatile Uri _server;
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    private FaultyLine(Uri server, LineFlow toServer, LineFlow toBrowser)
    {
        (_server, ToServer, ToBrowser) = (server, toServer, toBrowser);
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener);
    }

    /// <summary>Where the browser finds the server.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>What flows from the browser to the server.</summary>
    public LineFlow ToServer { get; }

    /// <summary>What flows from the server to the browser.</summary>
    public LineFlow ToBrowser { get; }

    /// <summary>A line without faults.</summary>
    public static FaultyLine To(Uri server) => new(server, new LineFlow(), new LineFlow());

    /// <summary>From here on new connections lead to another server.</summary>
    public void LeadTo(Uri server) => _server = server;

    /// <summary>Ends all connections at once, as a switch that loses its power does, and refuses new ones.</summary>
    public void Cut()
    {
        _listener?.Dispose();
        _listener = null;
        foreach (var connection in _connections.Keys)
            connection.Reset();
    }

    /// <summary>Nothing flows any more, in both directions; connections stay, and new ones are accepted.</summary>
    public void Freeze()
    {
        ToServer.Hold();
        ToBrowser.Hold();
    }

    /// <summary>All that flows takes so long in each direction.</summary>
    public void Delay(TimeSpan delay) => (ToServer.Delay, ToBrowser.Delay) = (delay, delay);

    /// <summary>Forgets the connections that there are, as a gateway does: nothing of them ever flows again, and neither end is told.</summary>
    public void Forget()
    {
        foreach (var connection in _connections.Keys)
            connection.Forget();
    }

    /// <summary>Ends every fault.</summary>
    public void Restore()
    {
        ToServer.Restore();
        ToBrowser.Restore();
        if (_listener is not null)
            return;
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Cut();
        await _accepting;
        await Task.WhenAll(_connections.Keys.Select(connection => connection.Running));
        _end.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var connection = new FaultyConnection(await listener.AcceptSocketAsync(_end.Token), _end.Token);
                _connections.TryAdd(connection, 0);
                connection.Run(_server, ToServer, ToBrowser, () => _connections.TryRemove(connection, out _));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The line was cut.
        }
    }
}

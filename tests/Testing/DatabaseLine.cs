using System.Net;
using System.Net.Sockets;

namespace ParLive.Testing;

/// <summary>A line between a journal and its database server that breaks where a test wants it.</summary>
public sealed class DatabaseLine : IAsyncDisposable
{
    // What PostgreSQL's clients send last of all: now do it.
    private static readonly byte[] Sync = [(byte)'S', 0, 0, 0, 4];

    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly string _socket;
    private readonly Task _letting;

    // Under the gate.
    private readonly Lock _gate = new();
    private readonly List<Socket> _open = [];
    private Cut? _armed;
    private TaskCompletionSource _struck = new();
    private int _passing;
    private bool _down;
    private bool _leavesServerAlone;
    private bool _lost;

    /// <summary>A line to the socket of a server.</summary>
    public DatabaseLine(string socket)
    {
        _socket = socket;
        _door.Start();
        Port = ((IPEndPoint)_door.LocalEndpoint).Port;
        _letting = LetInAsync();
    }

    /// <summary>Where it begins, on loopback.</summary>
    public int Port { get; }

    /// <summary>Completes when it breaks as it was last armed to.</summary>
    public Task Struck
    {
        get
        {
            lock (_gate) return _struck.Task;
        }
    }

    /// <summary>Breaks the next thing that is sent, or the one after so many; with it everything that is connected.</summary>
    public void Arm(Cut cut, int after = 0)
    {
        lock (_gate) (_armed, _passing, _struck) = (cut, after, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>The same, but the server's side stays open: it hears nothing of the break and goes on with what it has.</summary>
    public void ArmUnheard()
    {
        lock (_gate) (_armed, _leavesServerAlone) = (Cut.BeforeTheAnswer, true);
    }

    /// <summary>Cuts everything and lets nobody in, until it is <see cref="Up"/> again.</summary>
    public void Down()
    {
        lock (_gate) _down = true;
        CutAll();
    }

    /// <summary>Lets everybody in again.</summary>
    public void Up()
    {
        lock (_gate) _down = false;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _door.Stop();
        CutAll();
        await _letting;
    }

    private async Task LetInAsync()
    {
        var pumps = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _door.AcceptSocketAsync();
                if (IsDown())
                {
                    client.Dispose();
                    continue;
                }

                var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await server.ConnectAsync(new UnixDomainSocketEndPoint(_socket));
                lock (_gate) _open.AddRange([client, server]);
                pumps.Add(SendOnAsync(client, server));
                pumps.Add(AnswerAsync(server, client));
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The door is shut.
        }

        await Task.WhenAll(pumps);
    }

    private async Task SendOnAsync(Socket client, Socket server)
    {
        var bytes = new byte[64 << 10];
        try
        {
            while (await client.ReceiveAsync(bytes) is var count and > 0)
            {
                var chunk = bytes.AsMemory(0, count);
                if (CutOf(chunk) is not { } cut)
                {
                    await SendAllAsync(server, chunk);
                    continue;
                }

                await StrikeAsync(cut, chunk, (client, server));
                return;
            }

            server.Shutdown(SocketShutdown.Both);
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            client.Dispose();
        }
    }

    private async Task StrikeAsync(Cut cut, Memory<byte> chunk, (Socket Client, Socket Server) ends)
    {
        if (cut == Cut.BeforeTheEnd) await SendAllAsync(ends.Server, chunk[..^Sync.Length]);
        if (cut != Cut.BeforeTheAnswer)
        {
            CutAll();
            return;
        }

        await SendAllAsync(ends.Server, chunk);
        bool unheard;
        lock (_gate) unheard = _leavesServerAlone;
        if (unheard) ends.Client.Dispose();
    }

    private async Task AnswerAsync(Socket server, Socket client)
    {
        var bytes = new byte[64 << 10];
        try
        {
            while (await server.ReceiveAsync(bytes) is var count and > 0)
            {
                // The answer is here, so the commit is done; it goes no further.
                if (IsLost())
                {
                    CutAll();
                    return;
                }

                await SendAllAsync(client, bytes.AsMemory(0, count));
            }

            client.Dispose();
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            client.Dispose();
        }
    }

    // What is sent last decides: until then it goes on as if nothing were.
    private Cut? CutOf(ReadOnlyMemory<byte> chunk)
    {
        lock (_gate)
        {
            var isWhole = chunk.Span.EndsWith(Sync);
            if (_armed is null || (_armed != Cut.BeforeAnything && !isWhole)) return null;

            if (_passing > 0)
            {
                _passing -= isWhole ? 1 : 0;
                return null;
            }

            var cut = _armed;
            _armed = null;
            _struck.TrySetResult();
            _lost = cut == Cut.BeforeTheAnswer && !_leavesServerAlone;
            return cut;
        }
    }

    private bool IsLost()
    {
        lock (_gate)
        {
            var lost = _lost;
            _lost = false;
            return lost;
        }
    }

    private bool IsDown()
    {
        lock (_gate) return _down;
    }

    private void CutAll()
    {
        lock (_gate)
        {
            _open.ForEach(end => end.Dispose());
            _open.Clear();
        }
    }

    private static async Task SendAllAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await to.SendAsync(bytes)..];
    }
}

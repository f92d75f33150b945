using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace ParLive.EndToEnd.Running;

/// <summary>One connection over a line with faults.</summary>
internal sealed class FaultyConnection(Socket browser, CancellationToken ended) : IDisposable
{
    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly LineFlow _own = new();

    /// <summary>Completes when it is over.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Carries bytes until either end or the line has enough.</summary>
    public void Run(Uri server, LineFlow toServer, LineFlow toBrowser, Action over) => Running = RunAsync(server, toServer, toBrowser, over);

    /// <summary>Ends it at once, on both ends.</summary>
    public void Reset()
    {
        foreach (var socket in (Socket[])[browser, _server])
        {
            try
            {
                if (socket.SafeHandle is { IsClosed: false, IsInvalid: false } && socket.Connected)
                    socket.LingerState = new LingerOption(true, 0);
            }
            catch (Exception end) when (end is ObjectDisposedException or SocketException)
            {
                // It ended by itself between the question and the order.
            }
        }
        Dispose();
    }

    /// <summary>Carries nothing any more, and tells nobody.</summary>
    public void Forget() => _own.Hold();

    private async Task RunAsync(Uri server, LineFlow toServer, LineFlow toBrowser, Action over)
    {
        try
        {
            browser.NoDelay = true;
            await _server.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), ended);
            await Task.WhenAny(CarryAsync(browser, _server, toServer), CarryAsync(_server, browser, toBrowser));
        }
        catch (Exception end) when (IsEnd(end))
        {
            // The server is away.
        }
        Dispose();
        over();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        browser.Dispose();
        _server.Dispose();
    }

    // Whoever reads notes when a piece is due, and whoever writes waits for that, so that a late piece does not hold up the reading.
    private async Task CarryAsync(Socket from, Socket to, LineFlow flow)
    {
        var pieces = Channel.CreateUnbounded<(byte[] Bytes, DateTimeOffset Due)>();
        var reading = ReadAsync(from, flow, pieces.Writer);
        await WriteAsync(to, flow, pieces.Reader);
        if (reading.IsCompleted)
            to.Shutdown(SocketShutdown.Send);
    }

    private async Task ReadAsync(Socket from, LineFlow flow, ChannelWriter<(byte[], DateTimeOffset)> pieces)
    {
        var buffer = new byte[16_384];
        try
        {
            while (await from.ReceiveAsync(buffer, ended) is > 0 and var count)
            {
                await OpenAsync(flow);
                pieces.TryWrite((buffer[..count], TimeProvider.System.GetUtcNow() + flow.Delay));
            }
        }
        catch (Exception end) when (IsEnd(end))
        {
            // One end is gone; the other is told when all that came before is through.
        }
        pieces.TryComplete();
    }

    private async Task WriteAsync(Socket to, LineFlow flow, ChannelReader<(byte[] Bytes, DateTimeOffset Due)> pieces)
    {
        try
        {
            await foreach (var (bytes, due) in pieces.ReadAllAsync(ended))
            {
                await flow.UntilAsync(due, ended);
                await OpenAsync(flow);
                await to.SendAsync(bytes, ended);
            }
        }
        catch (Exception end) when (IsEnd(end))
        {
            // Nobody is there to read the rest.
        }
    }

    private async Task OpenAsync(LineFlow flow)
    {
        await flow.OpenAsync(ended);
        await _own.OpenAsync(ended);
    }

    private static bool IsEnd(Exception end) => end is SocketException or ObjectDisposedException or OperationCanceledException;
}

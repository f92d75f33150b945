using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ParLive.Screens;

/// <summary>A screen that joins a view over and over and never reads a byte of what comes.</summary>
internal sealed class FrozenScreen : IDisposable
{
    private const int SmallestBuffer = 4_096;

    private readonly Socket _socket;

    private FrozenScreen(Socket socket) => _socket = socket;

    /// <summary>Connects, and asks for the whole frame so many times.</summary>
    public static async Task<FrozenScreen> OpenAsync(Site site, WallPage page, int joins)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = SmallestBuffer, NoDelay = true };
        await socket.ConnectAsync(site.Process.Address.Host, site.Process.Address.Port);
        var screen = new FrozenScreen(socket);
        await screen.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /live HTTP/1.1\r\nHost: {site.Process.Address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"));
        // The answer to the upgrade is read, because what is sent before it would be no frame of a socket yet.
        await socket.ReceiveAsync(new byte[512]);
        await screen.SendAsync(Frame("""{"protocol":"json","version":1}"""));
        var join = Frame($$"""{"type":1,"target":"Join","arguments":[{{JsonSerializer.Serialize(page.Token)}},"",0]}""");
        for (var count = 0; count < joins; count++)
            await screen.SendAsync(join);
        return screen;
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();

    private async Task SendAsync(byte[] bytes)
    {
        try
        {
            await _socket.SendAsync(bytes);
        }
        catch (SocketException)
        {
            // The server has ended it already.
        }
    }

    // A text frame, masked with zeros, so that the bytes stay as they are.
    private static byte[] Frame(string message)
    {
        var payload = Encoding.UTF8.GetBytes(message + '\u001e');
        byte[] head = payload.Length < 126
            ? [0x81, (byte)(0x80 | payload.Length)]
            : [0x81, 0x80 | 126, (byte)(payload.Length >> 8), (byte)(payload.Length & 0xFF)];
        return [.. head, 0, 0, 0, 0, .. payload];
    }
}

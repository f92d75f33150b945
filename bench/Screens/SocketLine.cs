using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace ParLive.Screens;

/// <summary>A web socket over a bare socket: what a client must do and no more, because it shares the machine with the server.</summary>
internal sealed class SocketLine : IDisposable
{
    private const int Usual = 4_096;
    private const int LongestFrameHead = 10;
    private const byte Final = 0x80;
    private const byte Masked = 0x80;

    private readonly Socket _socket;
    private byte[] _read = new byte[Usual];
    private int _filled;
    private byte[] _parts = [];

    private SocketLine(Socket socket) => _socket = socket;

    /// <summary>Reads a message; what it is given is gone when it returns.</summary>
    public delegate void MessageTaker(ReadOnlySpan<byte> message);

    /// <summary>Connects, and has the connection become a web socket.</summary>
    public static async Task<SocketLine> OpenAsync(Uri server, string path)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            // Thousands that say goodbye in good order would keep their ports for a minute.
            LingerState = new LingerOption(enable: true, seconds: 0),
        };
        var line = new SocketLine(socket);
        try
        {
            await socket.ConnectAsync(server.Host, server.Port);
            line.Send(Encoding.ASCII.GetBytes(
                $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"));
            await line.PassHeadAsync();
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>A message as it goes over the line, masked with zeros, so that its bytes stay as they are.</summary>
    public static byte[] Frame(ReadOnlySpan<byte> message, bool isText)
    {
        var first = (byte)(Final | (isText ? 1 : 2));
        byte[] head = message.Length < 126
            ? [first, (byte)(Masked | message.Length)]
            : [first, Masked | 126, (byte)(message.Length >> 8), (byte)(message.Length & 0xFF)];
        return [.. head, 0, 0, 0, 0, .. message];
    }

    /// <summary>Sends what is small enough for the kernel to take it at once.</summary>
    public void Send(ReadOnlySpan<byte> frame)
    {
        try
        {
            _socket.Send(frame);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Whoever reads hears of it.
        }
    }

    /// <summary>Reads messages until the line ends.</summary>
    public async Task ReadAsync(MessageTaker take)
    {
        try
        {
            do
                TakeAll(take);
            while (await FillAsync());
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // It is over, as at every end.
        }
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();

    private async Task PassHeadAsync()
    {
        int end;
        while ((end = _read.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync())
                throw new InvalidOperationException("The server ended the line before it became a web socket.");
        }
        var head = Encoding.ASCII.GetString(_read.AsSpan(0, end));
        if (!head.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            throw new InvalidOperationException($"The server wants no web socket: {head}");
        Forget(end + 4);
    }

    private async ValueTask<bool> FillAsync()
    {
        if (_filled == _read.Length)
            Array.Resize(ref _read, 2 * _read.Length);
        var more = await _socket.ReceiveAsync(_read.AsMemory(_filled));
        _filled += more;
        return more > 0;
    }

    private void TakeAll(MessageTaker take)
    {
        var place = 0;
        while (TryFrame(_read.AsSpan(place, _filled - place), out var head, out var length))
        {
            var kind = _read[place];
            var payload = _read.AsSpan(place + head, length);
            place += head + length;
            // Pings and farewells of the socket itself carry nothing.
            if ((kind & 0x08) != 0)
                continue;
            if ((kind & Final) == 0)
                _parts = [.. _parts, .. payload];
            else if (_parts.Length == 0)
                take(payload);
            else
                TakeParts(payload, take);
        }
        Forget(place);
    }

    private void TakeParts(ReadOnlySpan<byte> last, MessageTaker take)
    {
        byte[] whole = [.. _parts, .. last];
        _parts = [];
        take(whole);
    }

    private static bool TryFrame(ReadOnlySpan<byte> bytes, out int head, out int length)
    {
        (head, length) = (2, 0);
        if (bytes.Length < 2)
            return false;
        length = bytes[1];
        head = length switch { 126 => 4, 127 => LongestFrameHead, _ => 2 };
        if (bytes.Length < head)
            return false;
        if (length == 126)
            length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        else if (length == 127)
            length = checked((int)BinaryPrimitives.ReadInt64BigEndian(bytes[2..]));
        return bytes.Length - head >= length;
    }

    private void Forget(int count)
    {
        _read.AsSpan(count, _filled - count).CopyTo(_read);
        _filled -= count;
    }
}

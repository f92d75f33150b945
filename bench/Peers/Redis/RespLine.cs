using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ParLive.Peers.Redis;

/// <summary>A connection to Redis that speaks its protocol, version 2; commands may be sent before the answers to earlier ones are read.</summary>
internal sealed class RespLine : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _out = new byte[1 << 20];
    private readonly byte[] _in = new byte[1 << 16];
    private int _written;
    private int _from;
    private int _until;

    /// <summary>Connects.</summary>
    public RespLine(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>Begins a command of so many words.</summary>
    public RespLine Begin(int words) => Mark('*', words);

    /// <summary>Its next word.</summary>
    public RespLine Add(ReadOnlySpan<byte> word)
    {
        Mark('$', word.Length);
        Need(word.Length + 2);
        word.CopyTo(_out.AsSpan(_written));
        _written += word.Length;
        End();
        return this;
    }

    /// <summary>Its next word.</summary>
    public RespLine Add(string word) => Add(Encoding.UTF8.GetBytes(word));

    /// <summary>Its next word.</summary>
    public RespLine Add(int number)
    {
        Span<byte> digits = stackalloc byte[12];
        Utf8Formatter.TryFormat(number, digits, out var length);
        return Add(digits[..length]);
    }

    /// <summary>Sends what was begun.</summary>
    public void Send()
    {
        for (var sent = 0; sent < _written;) sent += _socket.Send(_out.AsSpan(sent, _written - sent));
        _written = 0;
    }

    /// <summary>Sends a command and reads its answer.</summary>
    public object? Ask(params string[] words)
    {
        Begin(words.Length);
        foreach (var word in words) Add(word);
        Send();
        return Read();
    }

    /// <summary>Reads the next answer: a text, a number, a list of answers, or null.</summary>
    public object? Read()
    {
        var kind = ReadByte();
        var line = ReadLine();
        switch (kind)
        {
            case (byte)'+':
                return line;
            case (byte)':':
                return Number(line);
            case (byte)'$':
                return Number(line) is >= 0 and var length ? ReadText((int)length) : null;
            case (byte)'*':
                var items = new object?[Number(line)];
                for (var item = 0; item < items.Length; item++) items[item] = Read();
                return items;
            default:
                throw new InvalidOperationException($"Redis: {line}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static long Number(string line) => long.Parse(line, System.Globalization.CultureInfo.InvariantCulture);

    private RespLine Mark(char kind, int number)
    {
        Need(16);
        _out[_written++] = (byte)kind;
        Utf8Formatter.TryFormat(number, _out.AsSpan(_written), out var length);
        _written += length;
        End();
        return this;
    }

    private void End()
    {
        _out[_written++] = (byte)'\r';
        _out[_written++] = (byte)'\n';
    }

    private void Need(int more)
    {
        if (_written + more > _out.Length) Array.Resize(ref _out, (2 * _out.Length) + more);
    }

    private string ReadText(int length)
    {
        var text = new byte[length + 2];
        for (var place = 0; place < text.Length; place++) text[place] = ReadByte();
        return Encoding.UTF8.GetString(text, 0, length);
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var next = ReadByte(); next != (byte)'\r'; next = ReadByte()) line.Append((char)next);
        ReadByte();
        return line.ToString();
    }

    private byte ReadByte()
    {
        if (_from == _until) (_from, _until) = (0, _socket.Receive(_in));
        return _until > 0 ? _in[_from++] : throw new IOException("Redis closed the connection.");
    }
}

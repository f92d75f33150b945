using System.Buffers.Text;
using System.Text;

namespace ParLive.Peers.Http;

/// <summary>The answer on a line, as it comes in: by its length, or in chunks.</summary>
internal sealed class HttpAnswer
{
    private byte[] _bytes = new byte[16_384];
    private int _length;
    private int _body;
    private int _until;
    private bool _chunked;

    /// <summary>Its status.</summary>
    public int Status { get; private set; }

    /// <summary>Whether all of it is here.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Its body; of a whole answer alone.</summary>
    public ReadOnlyMemory<byte> Body => _bytes.AsMemory(_body, _until - _body);

    /// <summary>Its body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Forgets the one before.</summary>
    public void Begin() => (_length, _body, _until, IsWhole, _chunked) = (0, 0, 0, false, false);

    /// <summary>Where more of it goes.</summary>
    public Memory<byte> Room()
    {
        if (_length == _bytes.Length) Array.Resize(ref _bytes, 2 * _length);
        return _bytes.AsMemory(_length);
    }

    /// <summary>So much more of it came.</summary>
    public void Take(int read)
    {
        _length += read;
        if (_body == 0 && !TryHead()) return;
        if (_chunked) Unchunk();
        else IsWhole = _length >= _until;
    }

    private bool TryHead()
    {
        var end = _bytes.AsSpan(0, _length).IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var head = Encoding.ASCII.GetString(_bytes, 0, end);
        // HTTP/1.1 200 OK
        Status = Utf8Parser.TryParse(_bytes.AsSpan(9, 3), out int status, out _) ? status : throw new IOException($"This is no answer of HTTP: {head}");
        (_body, _until) = (end + 4, end + 4);
        _chunked = head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
        const string Length = "Content-Length: ";
        var at = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && Utf8Parser.TryParse(_bytes.AsSpan(at + Length.Length), out int length, out _)) _until += length;
        return true;
    }

    /// <summary>Closes the gaps between the chunks that are here: what is behind <see cref="_until"/> is not read yet.</summary>
    private void Unchunk()
    {
        while (true)
        {
            var rest = _bytes.AsSpan(_until, _length - _until);
            var line = rest.IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(rest, out int size, out _, 'x') || rest.Length < line + 2 + size + 2) return;
            rest[(line + 2)..(line + 2 + size)].CopyTo(rest);
            rest[(line + 2 + size + 2)..].CopyTo(rest[size..]);
            _length -= line + 4;
            if (size == 0)
            {
                IsWhole = true;
                return;
            }

            _until += size;
        }
    }
}

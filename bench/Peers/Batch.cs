namespace ParLive.Peers;

/// <summary>Some lines of the work behind one another, as one request or one transaction takes them; filled again and again.</summary>
internal sealed class Batch
{
    private byte[] _bytes = new byte[4_096];
    private int _length;

    /// <summary>How many lines it has.</summary>
    public int Lines { get; private set; }

    /// <summary>The lines.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>Forgets its lines.</summary>
    public void Clear() => (Lines, _length) = (0, 0);

    /// <summary>Takes one more line.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        if (_bytes.Length < _length + line.Length) Array.Resize(ref _bytes, (_bytes.Length * 2) + line.Length);
        line.CopyTo(_bytes.AsSpan(_length));
        (Lines, _length) = (Lines + 1, _length + line.Length);
    }
}

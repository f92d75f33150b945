using System.Buffers.Binary;

namespace ParLive.Journal.Segments;

/// <summary>Walks over the frames of an unpacked column; trusts no length it reads.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _start;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position == _bytes.Length;

    public void BeginFrame() => _start = Position;

    public bool TryReadNumber(out long number)
    {
        number = 0;
        for (var shift = 0; shift < 63 && Position < _bytes.Length; shift += 7)
        {
            var value = _bytes[Position++];
            number |= (value & 0x7FL) << shift;
            if (value < 0x80) return number >= 0;
        }

        return false;
    }

    /// <summary>Reads a length in units of some size, and steps over what it measures.</summary>
    public bool TryReadBlock(int size, out int at, out int length)
    {
        at = 0;
        length = 0;
        if (!TryReadNumber(out var count) || count > (_bytes.Length - Position) / size) return false;

        at = Position;
        length = (int)count * size;
        Position += length;
        return true;
    }

    /// <summary>Steps over the frame's checksum; tells whether the frame is as it was written.</summary>
    public bool TryEndFrame(bool check, out bool intact)
    {
        intact = true;
        if (_bytes.Length - Position < Checksum.Bytes) return false;

        if (check)
            intact = BinaryPrimitives.ReadUInt32LittleEndian(_bytes[Position..]) == Checksum.Of(_bytes[_start..Position]);
        Position += Checksum.Bytes;
        return true;
    }
}

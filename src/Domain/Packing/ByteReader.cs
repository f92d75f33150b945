using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace ParLive.Domain.Packing;

/// <summary>Reads what <see cref="ByteWriting"/> wrote, from front to back.</summary>
/// <remarks>Texts that repeat (sources, units, procedures) are given out as one object if a <see cref="TextPool"/> is shared.</remarks>
public ref struct ByteReader(ReadOnlySpan<byte> bytes, TextPool? pool = null)
{
    private readonly RepeatedTexts? _repeated;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Reads what a <see cref="RepeatingWriter"/> wrote.</summary>
    internal ByteReader(ReadOnlySpan<byte> bytes, RepeatedTexts repeated)
        : this(bytes) => _repeated = repeated;

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>Whether everything has been read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Reads one byte.</summary>
    public byte ReadByte() => Take(1)[0];

    /// <summary>Reads eight bytes.</summary>
    public long ReadLong() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    /// <summary>Reads a number.</summary>
    public long ReadNumber()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }

        throw new FormatException("A number runs over ten bytes.");
    }

    /// <summary>Reads a number, or null.</summary>
    public long? ReadMaybe() => ReadByte() == 0 ? null : ReadNumber();

    /// <summary>Reads a moment.</summary>
    public Instant ReadInstant()
    {
        var said = ReadNumber();
        return _repeated is null
            ? Instant.FromUnixTimeTicks(said)
            : (said & 1) == 0 ? Instant.FromUnixTimeTicks(said / 2 * NodaConstants.TicksPerSecond) : Instant.FromUnixTimeTicks((said - 1) / 2);
    }

    /// <summary>Reads a text, or null.</summary>
    public string? ReadText() =>
        _repeated is not null ? ReadRepeated(_repeated) : TakeText(out var text) ? pool?.Of(text) ?? Encoding.UTF8.GetString(text) : null;

    /// <summary>Reads a text that hardly any other equals, or null; it takes no place in the pool.</summary>
    public string? ReadOwnText() =>
        _repeated is not null ? ReadRepeated(_repeated) : TakeText(out var text) ? Encoding.UTF8.GetString(text) : null;

    /// <summary>Reads a text of that kind that must be there.</summary>
    public string ReadName() => ReadOwnText() ?? throw new FormatException("A text is missing.");

    /// <summary>Reads bytes after their length.</summary>
    public ReadOnlySpan<byte> ReadBlock() => Take(ReadNumber());

    private string? ReadRepeated(RepeatedTexts texts)
    {
        var said = ReadNumber();
        return said > 0 ? texts[said - 1] : said == 0 ? null : Encoding.UTF8.GetString(Take(-said - 1));
    }

    private bool TakeText(out ReadOnlySpan<byte> text)
    {
        var length = ReadNumber() - 1;
        text = Take(Math.Max(0, length));
        return length >= 0;
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > _rest.Length)
        {
            throw new FormatException($"{length} bytes were expected where {_rest.Length} are left.");
        }

        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }
}

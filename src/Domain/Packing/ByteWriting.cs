using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace ParLive.Domain.Packing;

/// <summary>Writing numbers and texts in the compact form that <see cref="ByteReader"/> reads.</summary>
public static class ByteWriting
{
    /// <summary>Writes one byte.</summary>
    public static void WriteByte(this IBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    /// <summary>Writes eight bytes, the lowest first.</summary>
    public static void WriteLong(this IBufferWriter<byte> output, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(output.GetSpan(8), value);
        output.Advance(8);
    }

    /// <summary>Writes a number in as few bytes as it needs, seven bits in each; small negative ones are short too.</summary>
    public static void WriteNumber(this IBufferWriter<byte> output, long value)
    {
        var rest = unchecked((ulong)((value << 1) ^ (value >> 63)));
        var span = output.GetSpan(10);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
        {
            span[length++] = (byte)((rest & 0x7f) | 0x80);
        }

        span[length++] = (byte)rest;
        output.Advance(length);
    }

    /// <summary>Writes a number, or that there is none.</summary>
    public static void WriteMaybe(this IBufferWriter<byte> output, long? value)
    {
        output.WriteByte(value is null ? (byte)0 : (byte)1);
        if (value is { } known)
        {
            output.WriteNumber(known);
        }
    }

    /// <summary>Writes a moment to the tick (100 ns).</summary>
    /// <remarks>Where bytes stay in memory, one that is a whole second, as most are, takes five bytes instead of eight.</remarks>
    public static void WriteInstant(this IBufferWriter<byte> output, Instant moment)
    {
        var ticks = moment.ToUnixTimeTicks();
        if (output is not RepeatingWriter)
        {
            output.WriteNumber(ticks);
        }
        else if (ticks % NodaConstants.TicksPerSecond == 0)
        {
            output.WriteNumber(ticks / NodaConstants.TicksPerSecond * 2);
        }
        else
        {
            output.WriteNumber((ticks * 2) + 1);
        }
    }

    /// <summary>Writes a text as UTF-8 after its length; null is told from empty.</summary>
    public static void WriteText(this IBufferWriter<byte> output, string? text)
    {
        if (text is null)
        {
            output.WriteNumber(0);
            return;
        }

        var repeating = output as RepeatingWriter;
        if (repeating?.Texts.PlaceOf(text) is { } place and >= 0)
        {
            output.WriteNumber(place + 1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        // Beside places, lengths are negative.
        output.WriteNumber(repeating is null ? length + 1 : -(length + 1));
        Encoding.UTF8.GetBytes(text, output.GetSpan(Math.Max(1, length)));
        output.Advance(length);
    }

    /// <summary>Writes texts, one after the other.</summary>
    public static void WriteTexts(this IBufferWriter<byte> output, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            output.WriteText(text);
        }
    }

    /// <summary>Writes bytes after their length.</summary>
    public static void WriteBlock(this IBufferWriter<byte> output, ReadOnlySpan<byte> bytes)
    {
        output.WriteNumber(bytes.Length);
        output.Write(bytes);
    }
}

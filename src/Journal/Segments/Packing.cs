using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace ParLive.Journal.Segments;

/// <summary>How bytes lie in a column: a codec, their plain length, a checksum over both and the payload, the payload.</summary>
internal static class Packing
{
    public const int HeaderBytes = 9;

    private const byte Plain = 0;
    private const byte Brotli = 1;
    private const int ChecksumAt = 5;
    private const int Window = 22;

    // Below this, compression costs more than it saves.
    private const int WorthPacking = 256;

    // Beyond this a length is nonsense: the storage could not have taken it.
    private const int LargestPlain = 1 << 30;

    /// <summary>Replaces what the target holds with the packed bytes.</summary>
    public static void Pack(ReadOnlySpan<byte> plain, int quality, ArrayBufferWriter<byte> target)
    {
        target.ResetWrittenCount();
        var space = target.GetSpan(HeaderBytes + plain.Length);
        var payload = space[HeaderBytes..];
        var packed = plain.Length >= WorthPacking
            && BrotliEncoder.TryCompress(plain, payload[..(plain.Length - 1)], out var length, quality, Window)
                ? length
                : -1;
        if (packed < 0) plain.CopyTo(payload);

        var used = HeaderBytes + (packed < 0 ? plain.Length : packed);
        space[0] = packed < 0 ? Plain : Brotli;
        BinaryPrimitives.WriteInt32LittleEndian(space[1..], plain.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(space[ChecksumAt..], ChecksumOf(space[..used]));
        target.Advance(used);
    }

    /// <summary>Unpacks what can be unpacked; false when a byte is not as it was written.</summary>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, out ReadOnlyMemory<byte> plain)
    {
        plain = default;
        if (packed.Length < HeaderBytes) return false;

        var intact = BinaryPrimitives.ReadUInt32LittleEndian(packed[ChecksumAt..]) == ChecksumOf(packed);
        var length = BinaryPrimitives.ReadInt32LittleEndian(packed[1..]);
        if (length is < 0 or > LargestPlain) return false;

        var payload = packed[HeaderBytes..];
        var target = GC.AllocateUninitializedArray<byte>(length);
        var written = packed[0] == Brotli ? Unbrotli(payload, target) : Copy(payload, target);
        plain = target.AsMemory(0, written);
        return intact && written == length;
    }

    // Stops where the bytes stop making sense, so that the records before that place can still be named.
    private static int Unbrotli(ReadOnlySpan<byte> payload, Span<byte> target)
    {
        using var decoder = new BrotliDecoder();
        decoder.Decompress(payload, target, out _, out var written);
        return written;
    }

    private static int Copy(ReadOnlySpan<byte> payload, Span<byte> target)
    {
        var length = Math.Min(payload.Length, target.Length);
        payload[..length].CopyTo(target);
        return length;
    }

    // The field of the checksum itself counts as nothing.
    private static uint ChecksumOf(ReadOnlySpan<byte> packed)
    {
        Span<byte> parts = stackalloc byte[ChecksumAt + Checksum.Bytes];
        packed[..ChecksumAt].CopyTo(parts);
        BinaryPrimitives.WriteUInt32LittleEndian(parts[ChecksumAt..], Checksum.Of(packed[HeaderBytes..]));
        return Checksum.Of(parts);
    }
}

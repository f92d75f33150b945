using System.Buffers.Binary;
using System.Numerics;

namespace ParLive.Journal.Segments;

/// <summary>CRC-32C, which the processor computes by itself.</summary>
internal static class Checksum
{
    public const int Bytes = 4;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));

        foreach (var value in bytes) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}

using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Risk;

/// <summary>The bytes of durations of several moments: the same for the same sums.</summary>
public static class PastDurationsEncoding
{
    /// <summary>Writes them.</summary>
    public static byte[] Encode(PastDurations past)
    {
        ArgumentNullException.ThrowIfNull(past);
        var output = new ArrayBufferWriter<byte>(4096);
        output.WriteAll([.. past.All]);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Adds what bytes say to sums of the same moments.</summary>
    /// <exception cref="FormatException">The bytes are not those of durations of so many moments, or a newer version wrote them. Some may have been added.</exception>
    public static void AddTo(PastDurations sums, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(sums);
        var input = new ByteReader(bytes);
        DurationsEncoding.AddTo([.. sums.All], ref input);
    }
}

using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Ranking;

/// <summary>Keys in their order as bytes: how much of the one before begins and ends it, and what stands between.</summary>
internal static class KeyEncoding
{
    public static void Write(IBufferWriter<byte> output, string before, string key)
    {
        var most = Math.Min(before.Length, key.Length);
        var (start, end) = (0, 0);
        while (start < most && before[start] == key[start])
        {
            start++;
        }

        while (end < most - start && before[^(end + 1)] == key[^(end + 1)])
        {
            end++;
        }

        // A letter beyond the first plane is two places; it is not to be cut through.
        start -= start > 0 && char.IsHighSurrogate(key[start - 1]) ? 1 : 0;
        end -= end > 0 && char.IsLowSurrogate(key[^end]) ? 1 : 0;
        output.WriteNumber(start);
        output.WriteNumber(end);
        output.WriteText(key[start..^end]);
    }

    public static string Read(ref ByteReader input, string before)
    {
        var (start, end) = (input.ReadNumber(), input.ReadNumber());
        return start < 0 || end < 0 || start + end > before.Length
            ? throw new FormatException("A key leans on more than there is of the one before.")
            : string.Concat(before.AsSpan(0, (int)start), input.ReadText(), before.AsSpan(before.Length - (int)end));
    }
}

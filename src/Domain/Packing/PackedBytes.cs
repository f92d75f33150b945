using System.Buffers;

namespace ParLive.Domain.Packing;

/// <summary>Makes bytes of something in a room that each thread uses again, so that only the bytes themselves are left behind.</summary>
public static class PackedBytes
{
    private const int First = 512;
    private const int MostKept = 65_536;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _spare;

    /// <summary>What is written of something.</summary>
    public static byte[] Of<T>(T what, Action<IBufferWriter<byte>, T> write)
    {
        // Whoever writes may pack something by itself; then that takes a room of its own.
        var output = _spare ?? new ArrayBufferWriter<byte>(First);
        _spare = null;
        write(output, what);
        var bytes = output.WrittenSpan.ToArray();
        output.ResetWrittenCount();
        _spare = output.Capacity <= MostKept ? output : null;
        return bytes;
    }
}

using System.Buffers;

namespace ParLive.Domain.Packing;

/// <summary>Writes bytes in which a repeated text stands as its place; read by a <see cref="ByteReader"/> that has the same list.</summary>
internal sealed class RepeatingWriter : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    /// <summary>The list of the body that is written to next.</summary>
    public required RepeatedTexts Texts { get; set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Empties it; its room stays.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    public void Advance(int count) => _bytes.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);
}

namespace ParLive.Domain.Meetings;

/// <summary>What a meeting showed, as bytes that only whoever shows it reads. Immutable; equal where the bytes are.</summary>
public sealed class FrozenPages(ReadOnlySpan<byte> bytes) : IEquatable<FrozenPages>
{
    private readonly byte[] _bytes = bytes.ToArray();

    /// <summary>How many bytes it is.</summary>
    public int Size => _bytes.Length;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <inheritdoc/>
    public bool Equals(FrozenPages? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FrozenPages);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }
}

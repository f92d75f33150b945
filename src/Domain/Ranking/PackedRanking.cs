namespace ParLive.Domain.Ranking;

/// <summary>The groups of an edition as bytes, read when somebody asks: thousands of editions lie in memory, and few are looked at.</summary>
/// <remarks>Immutable; equal where the bytes are.</remarks>
public sealed class PackedRanking : IEquatable<PackedRanking>
{
    private readonly byte[] _bytes;

    internal PackedRanking(ReadOnlySpan<byte> bytes) => _bytes = bytes.ToArray();

    /// <summary>How many bytes it is.</summary>
    public int Size => _bytes.Length;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The same groups packed.</summary>
    public static PackedRanking Of(IReadOnlyList<EditionGroup> groups) => new(RankingEncoding.Pack(groups));

    /// <summary>Unpacks it.</summary>
    /// <exception cref="FormatException">A newer version wrote it.</exception>
    public IReadOnlyList<EditionGroup> Read() => RankingEncoding.Unpack(_bytes);

    /// <inheritdoc/>
    public bool Equals(PackedRanking? other) => other is not null && Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PackedRanking);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ParLive.Journal.Chain;

/// <summary>One link of a chain: SHA-256 over the link before and what stands at this place.</summary>
internal static class ChainLink
{
    /// <summary>The bytes of a link.</summary>
    public const int Bytes = SHA256.HashSizeInBytes;

    private static readonly byte[] Nothing = new byte[Bytes];

    /// <summary>What the first link is linked to.</summary>
    public static ReadOnlyMemory<byte> Start => Nothing;

    /// <summary>The link of a group commit that is one row.</summary>
    /// <param name="previous">The link of the commit before.</param>
    /// <param name="segment">Its number, so that two commits that changed places are noticed.</param>
    /// <param name="parts">The hashes of its columns.</param>
    public static byte[] OfSegment(ReadOnlySpan<byte> previous, long segment, params ReadOnlySpan<byte[]> parts)
    {
        Span<byte> bytes = stackalloc byte[Bytes + sizeof(long) + (parts.Length * Bytes)];
        previous.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[Bytes..], segment);
        for (var part = 0; part < parts.Length; part++) parts[part].CopyTo(bytes[(Bytes + sizeof(long) + (part * Bytes))..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The link of a record that is one row, in the chain of its unit.</summary>
    /// <remarks>A database that keeps such chains computes the same, <c>parlive.link</c>; the two never part.</remarks>
    public static byte[] OfRecord(ReadOnlySpan<byte> previous, string unit, long sequence, ReadOnlySpan<byte> bodyHash, ReadOnlySpan<byte> rawHash)
    {
        var name = Encoding.UTF8.GetByteCount(unit);
        Span<byte> bytes = stackalloc byte[(3 * Bytes) + (2 * sizeof(long)) + name];
        previous.CopyTo(bytes);
        var rest = bytes[Bytes..];
        BinaryPrimitives.WriteInt64BigEndian(rest, name);
        Encoding.UTF8.GetBytes(unit, rest[sizeof(long)..]);
        rest = rest[(sizeof(long) + name)..];
        BinaryPrimitives.WriteInt64BigEndian(rest, sequence);
        bodyHash.CopyTo(rest[sizeof(long)..]);
        rawHash.CopyTo(rest[(sizeof(long) + Bytes)..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>One hash over the links of records that were written together, in their order.</summary>
    public static byte[] Seal(IEnumerable<byte[]> links)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var link in links) hash.AppendData(link);
        return hash.GetHashAndReset();
    }
}

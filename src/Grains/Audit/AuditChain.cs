using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ParLive.Grains.Access;

namespace ParLive.Grains.Audit;

/// <summary>How the lines of the audit are linked, and what they say of the entries that were written with them.</summary>
/// <remarks>A database computes the same, <c>parlive.audit_link</c>; the two never part.</remarks>
public static class AuditChain
{
    /// <summary>What the first line is linked to.</summary>
    public static ReadOnlyMemory<byte> Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The link of a line: over the link before, and every part of the line with its length.</summary>
    public static byte[] Link(ReadOnlySpan<byte> before, long position, DateTimeOffset at, AuditAct act, string entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Add(hash, position);
        Add(hash, at.UtcTicks);
        foreach (var part in (ReadOnlySpan<string?>)[act.By, act.From, act.Act, act.Subject, act.Before, act.After, entries]) Add(hash, part);
        return hash.GetHashAndReset();
    }

    /// <summary>The entries of a write, a line for each: its kind and id, and a hash of what it becomes.</summary>
    public static string Seal(IEnumerable<OfficeChange> changes) => string.Concat(changes
        .Select(change => (Name: $"{change.Kind}/{change.Id}", Hash: SealOf(change.Kind, change.Id, change.Body)))
        .OrderBy(sealedOne => sealedOne.Name, StringComparer.Ordinal)
        .Select(sealedOne => $"{sealedOne.Name} {sealedOne.Hash}\n"));

    /// <summary>A hash of what an entry is.</summary>
    internal static string SealOf(string kind, string id, string? body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string?>)[kind, id, body]) Add(hash, part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // Nothing is told from an empty text by a length that no text has.
    private static void Add(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            Add(hash, -1);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}

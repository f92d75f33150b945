using System.Security.Cryptography;
using System.Text;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Sealing;

/// <summary>Remarks as they are kept: encrypted under the key of their dossier (AES-256-GCM), behind the rest of the evidence.</summary>
/// <remarks>A record's raw bytes hold them in this form, so the journal's chain and every digest are over it.</remarks>
internal static class SealedRemarks
{
    // Stands between the named fields, which are JSON and hold no such byte, and what is sealed.
    private const byte Mark = 0x1e;
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>The bytes of a tree's name.</summary>
    public const int TreeSize = 8;

    private const int HeadSize = 1 + TreeSize + NonceSize;

    /// <summary>What is kept of an event beside its meaning; without the remarks where the dossier's key was destroyed.</summary>
    public static ReadOnlyMemory<byte> Kept(EventItem item, KeyForest? keys)
    {
        if (item.Remarks.IsEmpty || keys is null || keys.Trees.Count == 0 || keys.KeyOf(keys.Trees[0], item.Number) is not { } key)
        {
            return item.Raw;
        }

        var kept = new byte[item.Raw.Length + 1 + HeadSize + item.Remarks.Length + TagSize];
        item.Raw.CopyTo(kept);
        var rest = kept.AsSpan(item.Raw.Length);
        rest[0] = Mark;
        rest[1] = Version;
        Convert.FromHexString(keys.Trees[0]).CopyTo(rest[2..]);
        var nonce = rest.Slice(2 + TreeSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, item.Remarks.Span, rest.Slice(1 + HeadSize, item.Remarks.Length), rest[^TagSize..], Encoding.UTF8.GetBytes(item.Number));
        return kept;
    }

    /// <summary>The two apart again.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="number">The dossier's number.</param>
    /// <param name="keys">The keys there are.</param>
    /// <returns>The named fields; the remarks, null where there are none or they cannot be read; and whether there are any.</returns>
    /// <exception cref="CryptographicException">They are not as they were sealed, or belong to another dossier.</exception>
    public static (string Fields, string? Remarks, bool HasRemarks) Read(ReadOnlyMemory<byte> kept, string number, KeyForest keys)
    {
        var at = kept.Span.IndexOf(Mark);
        if (at < 0 || kept.Length < at + 1 + HeadSize + TagSize || kept.Span[at + 1] != Version)
        {
            return (Encoding.UTF8.GetString(kept.Span), null, false);
        }

        var fields = Encoding.UTF8.GetString(kept.Span[..at]);
        var rest = kept.Span[at..];
        if (keys.KeyOf(Convert.ToHexStringLower(rest.Slice(2, TreeSize)), number) is not { } key)
        {
            return (fields, null, true);
        }

        var plain = new byte[rest.Length - 1 - HeadSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(rest.Slice(2 + TreeSize, NonceSize), rest.Slice(1 + HeadSize, plain.Length), rest[^TagSize..], plain, Encoding.UTF8.GetBytes(number));
        return (fields, Encoding.UTF8.GetString(plain), true);
    }
}

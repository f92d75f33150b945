using System.Security.Cryptography;
using System.Text;
using Orleans;

namespace ParLive.Grains.Access;

/// <summary>A source's key as it is known where keys are looked at: its hash alone.</summary>
/// <param name="Source">Who holds the key.</param>
/// <param name="Hash">The hash of the key.</param>
[GenerateSerializer, Immutable, Alias("parlive.key-hash")]
public sealed record KeyHash([property: Id(0)] string Source, [property: Id(1)] ReadOnlyMemory<byte> Hash)
{
    /// <summary>The hash by which a key is known.</summary>
    public static byte[] Of(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>The source that holds a key, among some; null if none does.</summary>
    /// <remarks>Every key is compared, and each comparison takes the same time: how long it took tells nothing.</remarks>
    public static string? SourceOf(string key, IEnumerable<KeyHash> known)
    {
        var hash = Of(key);
        string? source = null;
        foreach (var one in known)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, one.Hash.Span))
            {
                source = one.Source;
            }
        }

        return source;
    }
}

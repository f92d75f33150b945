using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ParLive.Access.Sources;

/// <summary>How a body is signed: HMAC-SHA-256 by the key, over the moment, where it is sent and the bytes themselves.</summary>
/// <remarks>
/// What is signed: the timestamp, a line feed, the method, a space, the path with its query, a line feed, and the body. With the address in it a signature is
/// no good elsewhere; sent again within its time it changes nothing, since an event is known by source and id.
/// </remarks>
public static class BodySignature
{
    /// <summary>The header with the name of the key: 12 hexadecimal digits.</summary>
    public const string KeyHeader = "ParLive-Key";

    /// <summary>The header with the moment: seconds since 1970 (UTC).</summary>
    public const string TimeHeader = "ParLive-Timestamp";

    /// <summary>The header with the signature: 64 hexadecimal digits.</summary>
    public const string SignatureHeader = "ParLive-Signature";

    /// <summary>How far a timestamp may be from the server's clock, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>The signature.</summary>
    /// <param name="secret">The key, as its bytes in UTF-8.</param>
    /// <param name="seconds">Seconds since 1970 (UTC).</param>
    /// <param name="method">The method, in capitals.</param>
    /// <param name="target">The path with its query, as it is sent.</param>
    /// <param name="body">The body.</param>
    public static byte[] Of(ReadOnlySpan<byte> secret, long seconds, string method, string target, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}\n{method} {target}\n")));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}

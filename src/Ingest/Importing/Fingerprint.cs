using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ParLive.Ingest.Importing;

/// <summary>Makes a short name of many texts, the same on every machine and in every order of the rows.</summary>
internal sealed class Fingerprint
{
    private const int Letters = 32;

    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    /// <summary>Adds a text; a missing one differs from an empty one, and lengths keep neighbours apart.</summary>
    public Fingerprint Add(string? text)
    {
        var length = text is null ? -1 : Encoding.UTF8.GetByteCount(text);
        length.TryFormat(_bytes.GetSpan(12), out var written, default, CultureInfo.InvariantCulture);
        _bytes.Advance(written);
        _bytes.Write(":"u8);
        if (text is { Length: > 0 }) Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    public Fingerprint Add(DateTimeOffset? moment) =>
        Add(moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary>The first half of the SHA-256 of all that was added, in hexadecimal; the next one starts empty.</summary>
    public string Take()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.WrittenSpan, hash);
        _bytes.ResetWrittenCount();
        return Convert.ToHexStringLower(hash)[..Letters];
    }
}

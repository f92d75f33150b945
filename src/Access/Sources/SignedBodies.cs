using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ParLive.Access.Sources;

/// <summary>Checks the signature of a request before anything behind the door sees it.</summary>
internal sealed class SignedBodies(ISourceKeys keys, TimeProvider clock)
{
    /// <summary>The largest body that can be signed, in bytes: it is held whole until it is known whose it is.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const int BlockBytes = 64 * 1024;
    private const int SignatureBytes = 32;

    /// <summary>Whether a request says that it is signed.</summary>
    public static bool Names(HttpRequest request) => request.Headers.ContainsKey(BodySignature.KeyHeader) || request.Headers.ContainsKey(BodySignature.SignatureHeader);

    /// <summary>The key by which a request was found to be signed; null for none.</summary>
    public static SourceKey? KeyOf(HttpContext context) => context.Features.Get<Proof>()?.Key;

    /// <summary>Checks it and leaves the key with the request; answers a status with a sentence where it does not hold.</summary>
    public async Task<(int Status, string Sentence)?> RefusalAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (keys.Named(headers[BodySignature.KeyHeader].ToString()) is not { Signs: true } key) return Unknown($"No key that signs has the name in '{BodySignature.KeyHeader}'; it may have been taken back.");
        if (!long.TryParse(headers[BodySignature.TimeHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > BodySignature.Window.TotalSeconds)
            return Unknown($"'{BodySignature.TimeHeader}' is not within five minutes of this server's clock; send seconds since 1970 (UTC).");
        if (!TryRead(headers[BodySignature.SignatureHeader].ToString(), out var signature)) return Unknown($"'{BodySignature.SignatureHeader}' is not 64 hexadecimal digits.");
        if (keys.SecretOf(key) is not { } secret) return Unknown("The secret of this key cannot be read here any more; have it changed for a new one.");
        if (await ReadAsync(context) is not { } body) return (StatusCodes.Status413PayloadTooLarge, $"A signed body has at most {MostBytes} bytes; send several.");

        var expected = BodySignature.Of(secret, seconds, context.Request.Method, TargetOf(context), body);
        if (!CryptographicOperations.FixedTimeEquals(expected, signature)) return Unknown("The signature does not fit what was sent.");

        context.Request.Body = new MemoryStream(body, writable: false);
        context.Features.Set(new Proof(key));
        return null;
    }

    private static (int Status, string Sentence)? Unknown(string sentence) => (StatusCodes.Status401Unauthorized, sentence);

    private static bool TryRead(string text, out byte[] signature)
    {
        signature = new byte[SignatureBytes];
        return text.Length == 2 * SignatureBytes && Convert.FromHexString(text, signature, out _, out _) == System.Buffers.OperationStatus.Done;
    }

    // As it came, before anything decoded it.
    private static string TargetOf(HttpContext context) => context.Features.Get<IHttpRequestFeature>() is { RawTarget: { Length: > 0 } target } ? target
        : context.Request.PathBase + context.Request.Path + context.Request.QueryString;

    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes) return null;

        using var whole = new MemoryStream();
        var block = new byte[BlockBytes];
        while (await context.Request.Body.ReadAsync(block, context.RequestAborted) is var read and > 0)
        {
            if (whole.Length + read > MostBytes) return null;

            await whole.WriteAsync(block.AsMemory(0, read), context.RequestAborted);
        }

        return whole.ToArray();
    }

    private sealed record Proof(SourceKey Key);
}

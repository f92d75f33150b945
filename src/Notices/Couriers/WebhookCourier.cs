using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParLive.Notices.Books;
using ParLive.Notices.Letters;

namespace ParLive.Notices.Couriers;

/// <summary>Brings letters to webhooks, signed so that they know whose they are, and with an id by which they drop repeats.</summary>
/// <remarks>The signature is over time and body, so that what somebody wrote down cannot be sent again a day later. Nobody is followed elsewhere.</remarks>
internal sealed class WebhookCourier : ICourier, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly NoticeSecrets _secrets;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    public WebhookCourier(NoticeSecrets secrets, TimeProvider clock)
    {
        (_secrets, _clock) = (secrets, clock);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = 64 * 1024,
        };
    }

    /// <inheritdoc/>
    public bool GoesTo(Uri place) => place.Scheme == Uri.UriSchemeHttps || place.Scheme == Uri.UriSchemeHttp;

    /// <inheritdoc/>
    public async Task BringAsync(Letter letter, NoticeBook book, CancellationToken cancellationToken)
    {
        var (body, at) = (BodyOf(letter, book), _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        using var request = new HttpRequestMessage(HttpMethod.Post, letter.To) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8");
        request.Headers.Add("X-ParLive-Id", letter.Id);
        request.Headers.Add("X-ParLive-Timestamp", at);
        if (_secrets.WebhookSecret is { } secret) request.Headers.Add("X-ParLive-Signature", "sha256=" + Sign(secret, at, body));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!answer.IsSuccessStatusCode) throw new CourierException(string.Create(CultureInfo.InvariantCulture, $"{letter.To.Host} answers {(int)answer.StatusCode}."));
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new CourierException($"{letter.To.Host} does not answer: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>What stands in the header: HMAC-SHA256 over the time, a point and the body.</summary>
    internal static string Sign(string secret, string at, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(at + "."), .. body]));

    private static byte[] BodyOf(Letter letter, NoticeBook book) => JsonSerializer.SerializeToUtf8Bytes(
        new { letter.Id, letter.Kind, letter.Unit, letter.UnitName, letter.At, letter.Sentences, Link = LetterText.LinkOf(letter, book) }, Json);
}

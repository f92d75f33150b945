using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Sources;

namespace ParLive.Access.Tests;

/// <summary>Somebody who sends events to a house, with a key or a signature.</summary>
internal sealed class Sending(House house) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = house.Address, Timeout = TimeSpan.FromSeconds(60) };

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public SourceDesk Desk => house.Services.GetRequiredService<SourceDesk>();

    /// <summary>An event of a dossier, or of something else.</summary>
    public static string Event(string id, string unit = House.Own, string source = "mot-cua", string type = "parlive.dossier.received") => JsonSerializer.Serialize(new
    {
        specversion = "1.0",
        id,
        source,
        type,
        time = "2026-03-02T08:30:00+07:00",
        data = new { unit, dossier = $"H-{id}", due = "2026-03-09", channel = "desk" },
    });

    public static string Batch(IEnumerable<string> events) => $"[{string.Join(',', events)}]";

    public Task<(int Status, JsonElement Answer, HttpResponseHeaders Headers)> SendAsync(string body, string key, string type = "application/cloudevents-batch+json", string path = "/api/events") =>
        SendAsync(body, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key), type, path);

    public async Task<(int Status, JsonElement Answer, HttpResponseHeaders Headers)> SendAsync(
        string body, Action<HttpRequestMessage> with, string type = "application/cloudevents-batch+json", string path = "/api/events")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        with(request);
        using var answer = await _client.SendAsync(request, Now);
        var text = await answer.Content.ReadAsStringAsync(Now);
        return ((int)answer.StatusCode, JsonElement.Parse(text.TrimEnd().Split('\n')[^1]), answer.Headers);
    }

    public static void Sign(HttpRequestMessage request, MadeKey key, string body, long seconds, string path = "/api/events")
    {
        request.Headers.Add(BodySignature.KeyHeader, key.Key.Id);
        request.Headers.Add(BodySignature.TimeHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(BodySignature.SignatureHeader, Convert.ToHexStringLower(BodySignature.Of(Encoding.UTF8.GetBytes(key.Text), seconds, "POST", path, Encoding.UTF8.GetBytes(body))));
    }

    public static (long Accepted, long Duplicates, long Refused) Counts(JsonElement answer) =>
        (answer.GetProperty("accepted").GetInt64(), answer.GetProperty("duplicates").GetInt64(), answer.GetProperty("refused").GetInt64());

    public void Dispose() => _client.Dispose();
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ParLive.Acceptance.Processes;

/// <summary>What the tests ask a server, in one line each.</summary>
internal static class Asking
{
    public const string Event = "application/cloudevents+json";
    public const string Batch = "application/cloudevents-batch+json";
    public const string Lines = "application/x-ndjson";

    /// <summary>The text at a path; null unless the answer is 200.</summary>
    public static async Task<string?> TextAsync(this RunningParlive server, string path)
    {
        using var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : null;
    }

    /// <summary>The JSON at a path, which must be there.</summary>
    public static async Task<JsonElement> JsonAsync(this RunningParlive server, string path) =>
        Parsed(await server.TextAsync(path) ?? throw new InvalidOperationException($"{path} is not answered with 200."));

    /// <summary>Sends events; the status and the answer.</summary>
    public static async Task<(int Status, JsonElement Answer)> SendAsync(this RunningParlive server, string type, byte[] body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/events", UriKind.Relative));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <inheritdoc cref="SendAsync(RunningParlive, string, byte[], string?)"/>
    public static Task<(int Status, JsonElement Answer)> SendAsync(this RunningParlive server, string type, string body, string? key = null) =>
        server.SendAsync(type, Encoding.UTF8.GetBytes(body), key);

    /// <summary>A count in an answer.</summary>
    public static long Count(this JsonElement answer, string name) => answer.GetProperty(name).GetInt64();

    /// <summary>Accepted, duplicate and refused.</summary>
    public static (long Accepted, long Duplicates, long Refused) Counts(this JsonElement answer) =>
        (answer.Count("accepted"), answer.Count("duplicates"), answer.Count("refused"));

    private static JsonElement Parsed(string text)
    {
        using var json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return json.RootElement.Clone();
    }
}

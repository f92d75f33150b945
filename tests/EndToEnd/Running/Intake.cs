using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ParLive.EndToEnd.Running;

/// <summary>A one-stop software that sends events to a server, and another program that asks it for figures.</summary>
public sealed class Intake(Uri address) : IDisposable
{
    /// <summary>The zone of the units in these tests.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private readonly HttpClient _http = new() { BaseAddress = address };

    /// <summary>The moment now, on the clocks of the units.</summary>
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow().ToOffset(Offset);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    /// <summary>Adds units: a header and rows.</summary>
    public async Task AddUnitsAsync(string csv)
    {
        using var table = new StringContent(csv, new MediaTypeHeaderValue("text/csv"));
        using var answer = await _http.PostAsync(new Uri("/api/units", UriKind.Relative), table, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, said);
    }

    /// <summary>A dossier comes in.</summary>
    public Task ReceiveAsync(string unit, string number, int daysAgo = 0, int dueInDays = 10) =>
        SendAsync([Received(unit, number, daysAgo, dueInDays)]);

    /// <summary>So many dossiers come in and are resolved, each before or after its due date.</summary>
    public Task ResolveAsync(string unit, string name, int count, bool late) => SendAsync(
    [
        .. Enumerable.Range(0, count).SelectMany(dossier => new[]
        {
            Received(unit, $"{unit}-{name}-{dossier}", daysAgo: 6, dueInDays: late ? -3 : 3),
            Event(unit, $"{unit}-{name}-{dossier}", "resolved", Now.AddMinutes(-1)),
        }),
    ]);

    /// <summary>Sends events, all of which are accepted.</summary>
    public async Task SendAsync(IReadOnlyList<object> events)
    {
        using var body = JsonContent.Create(events, new MediaTypeHeaderValue("application/cloudevents-batch+json"));
        // As a list of known length, so that a cut is noticed.
        await body.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        using var answer = await _http.PostAsync(new Uri("/api/events", UriKind.Relative), body, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, said);
        using var report = JsonDocument.Parse(said);
        Assert.True(report.RootElement.GetProperty("accepted").GetInt32() == events.Count, said);
    }

    /// <summary>Sends a dossier that may be refused.</summary>
    public Task<HttpResponseMessage> PostAsync(string unit, string number) => PostAsync(Received(unit, number));

    /// <summary>Sends an event that may be refused.</summary>
    public async Task<HttpResponseMessage> PostAsync(object one)
    {
        using var body = JsonContent.Create(new[] { one }, new MediaTypeHeaderValue("application/cloudevents-batch+json"));
        return await _http.PostAsync(new Uri("/api/events", UriKind.Relative), body, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a dossier to a server that may end meanwhile; answers with what status, or null when there was no answer.</summary>
    public async Task<HttpStatusCode?> TrySendAsync(string unit, string number)
    {
        try
        {
            using var answer = await PostAsync(unit, number);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Has everything counted again; answers the digest of what adds up.</summary>
    public async Task<string> VerifyAsync()
    {
        using var answer = await _http.PostAsync(new Uri("/api/verify", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(report.GetProperty("conserved").GetBoolean());
        return report.GetProperty("digest").GetString()!;
    }

    /// <summary>A unit's figures now, with the flows of the last thirty days and today, as a wall shows them.</summary>
    public async Task<JsonElement> FiguresAsync(string unit)
    {
        var from = DateOnly.FromDateTime(Now.DateTime).AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await _http.GetFromJsonAsync<JsonElement>(
            new Uri($"/api/units/{unit}/figures?from={from}", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    /// <summary>Asks for a page as a program would.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue? known = null)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
            question.Headers.IfNoneMatch.Add(known);
        return await _http.SendAsync(question, TestContext.Current.CancellationToken);
    }

    /// <summary>A dossier that came in now.</summary>
    public static object Received(string unit, string number) => Received(unit, number, daysAgo: 0, dueInDays: 10);

    private static object Received(string unit, string number, int daysAgo, int dueInDays)
    {
        var due = DateOnly.FromDateTime(Now.DateTime).AddDays(dueInDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Event(unit, number, "received", Now.AddDays(-daysAgo).AddMinutes(-2), due);
    }

    private static object Event(string unit, string number, string kind, DateTimeOffset at, string? due = null) => new
    {
        specversion = "1.0",
        id = $"{number}/{kind}",
        source = "mot-cua",
        type = $"parlive.dossier.{kind}",
        subject = number,
        time = at,
        data = new { unit, due, channel = kind == "received" ? "online-full" : null },
    };
}

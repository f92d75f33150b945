using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ParLive.Running;

namespace ParLive.Screens;

/// <summary>A real server with a province in it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly MediaTypeHeaderValue Batch = new("application/cloudevents-batch+json");

    private Site(ParliveProcess process)
    {
        Process = process;
        Http = new HttpClient { BaseAddress = process.Address };
    }

    /// <summary>Its process.</summary>
    public ParliveProcess Process { get; }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts it.</summary>
    public static async Task<Site> StartAsync(Province province)
    {
        var site = new Site(await ParliveProcess.StartAsync());
        using var table = new StringContent(province.Table, new MediaTypeHeaderValue("text/csv"));
        using var answer = await site.Http.PostAsync(new Uri("/api/units", UriKind.Relative), table);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The units were refused: {await answer.Content.ReadAsStringAsync()}");
        return site;
    }

    /// <summary>Sends events; returns when they are acknowledged, all as accepted.</summary>
    public async Task SendAsync(IReadOnlyList<string> events)
    {
        while (true)
        {
            using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"[{string.Join(',', events)}]"));
            body.Headers.ContentType = Batch;
            using var answer = await Http.PostAsync(new Uri("/api/events", UriKind.Relative), body);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                continue;
            using var report = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
            if (!answer.IsSuccessStatusCode || report.RootElement.GetProperty("accepted").GetInt32() != events.Count)
                throw new InvalidOperationException($"Events were refused: {report.RootElement}");
            return;
        }
    }

    /// <summary>What its screens come to.</summary>
    public async Task<Reading> ReadAsync() => (await Http.GetFromJsonAsync<Reading>(new Uri("/api/screens", UriKind.Relative)))!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Process.DisposeAsync();
    }
}

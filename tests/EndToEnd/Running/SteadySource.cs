using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ParLive.Testing;

namespace ParLive.EndToEnd.Running;

/// <summary>A one-stop software that knows two addresses: what was not acknowledged at the one is sent again at the other.</summary>
internal sealed class SteadySource(params Uri[] addresses) : IDisposable
{
    private const int InOne = 10;

    // How it behaves, and nothing that a test waits for.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BeforeItTriesAgain = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly List<object> _acknowledged = [];
    private readonly SemaphoreSlim _acknowledgements = new(0);
    private int _at;

    /// <summary>All events that were acknowledged, in their order.</summary>
    public IReadOnlyList<object> Acknowledged => _acknowledged;

    /// <summary>How many events were there already when they were sent again.</summary>
    public int SentTwice { get; private set; }

    /// <summary>The longest time between two acknowledgements.</summary>
    public TimeSpan LongestGap { get; private set; }

    /// <summary>Sends until it is told to stop; ends when everything it has sent is acknowledged.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        var last = Stopwatch.GetTimestamp();
        for (var first = 0; !stop.IsCancellationRequested; first += InOne)
        {
            var events = Events(first);
            SentTwice += await SendOneAsync(events);
            _acknowledged.AddRange(events);
            var gap = Stopwatch.GetElapsedTime(last);
            last = Stopwatch.GetTimestamp();
            if (gap > LongestGap) LongestGap = gap;
            _acknowledgements.Release();
            await Task.Delay(Pace, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Waits until so many requests more are acknowledged.</summary>
    public async Task SendsOnAsync(int requests)
    {
        while (await _acknowledgements.WaitAsync(TimeSpan.Zero, TestContext.Current.CancellationToken))
        {
            // Those of before do not count.
        }

        for (var request = 0; request < requests; request++)
            await Patience.For(_acknowledgements.WaitAsync(TestContext.Current.CancellationToken), "events to be acknowledged");
    }

    /// <summary>Sends all again; answers how many were known.</summary>
    public async Task<int> SendAllAgainAsync()
    {
        var known = 0;
        foreach (var events in _acknowledged.Chunk(1_000)) known += await SendOneAsync(events);
        return known;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _acknowledgements.Dispose();
    }

    private static object[] Events(int first) =>
    [
        .. Enumerable.Range(first, InOne).Select(number => new
        {
            specversion = "1.0",
            id = string.Create(CultureInfo.InvariantCulture, $"{number}"),
            source = "mot-cua",
            type = number % 2 == 0 ? "parlive.dossier.received" : "parlive.dossier.resolved",
            subject = string.Create(CultureInfo.InvariantCulture, $"hs-{number / 2}"),
            time = Intake.Now,
            data = new { unit = "ABC"[number / 2 % 3].ToString(), due = number % 2 == 0 ? "2030-01-01" : null },
        }),
    ];

    // Answers how many of them were there already.
    private async Task<int> SendOneAsync(object[] events)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(events);
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (await TryAsync(body) is { } report)
            {
                var (accepted, known) = (report.GetProperty("accepted").GetInt32(), report.GetProperty("duplicates").GetInt32());
                Assert.Equal(events.Length, accepted + known);
                return known;
            }

            _at = (_at + 1) % addresses.Length;
            await Task.Delay(BeforeItTriesAgain, TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task<JsonElement?> TryAsync(byte[] body)
    {
        try
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
            using var answer = await _http.PostAsync(new Uri(addresses[_at], "/api/events"), content, CancellationToken.None);
            if (!answer.IsSuccessStatusCode)
            {
                Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                return null;
            }

            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None)).RootElement;
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }
}

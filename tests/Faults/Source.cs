using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ParLive.Simulation.Chance;

namespace ParLive.Faults;

/// <summary>A software of offices that sends some events twice and some in the wrong order, and each again until it is acknowledged.</summary>
internal sealed class Source(Subject to, Dice dice) : IDisposable
{
    private const double Repeated = 0.1;
    private const double Displaced = 0.2;
    private const int HowFar = 60;
    private const int Senders = 4;
    private const int MostInOne = 20;
    private const int MostImpatience = 40;

    // How it behaves, and nothing that a test waits for.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BeforeItTriesAgain = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private readonly SemaphoreSlim _acknowledgements = new(0);
    private readonly TaskCompletionSource _troubled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _at;
    private int _unanswered;
    private int _refused;
    private long _last;
    private long _longest;

    /// <summary>How many requests got no answer.</summary>
    public int Unanswered => _unanswered;

    /// <summary>How many requests were refused for now.</summary>
    public int Refused => _refused;

    /// <summary>The longest time between two acknowledgements.</summary>
    public TimeSpan Longest => TimeSpan.FromTicks(_longest);

    /// <summary>Whether it hangs up before it has heard the answer.</summary>
    public bool HangsUp { get; set; }

    /// <summary>Completes when a request was refused for now or got no answer.</summary>
    public Task Troubled => _troubled.Task;

    /// <summary>Completes when everything is acknowledged.</summary>
    public Task Done => _done.Task;

    /// <summary>Sends them all; ends when each is acknowledged.</summary>
    public async Task SendAsync(IReadOnlyList<string> events)
    {
        Interlocked.Exchange(ref _last, Stopwatch.GetTimestamp());
        var requests = new ConcurrentQueue<byte[]>(Requests(Scrambled(events)));
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(number => Task.Run(() => SendAsync(requests, dice.Apart($"sender {number}")))));
        _done.TrySetResult();
    }

    /// <summary>Waits until so many requests more are acknowledged.</summary>
    public async Task PassedAsync(int requests)
    {
        for (var request = 0; request < requests; request++) await _acknowledgements.WaitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends each once, in order; answers how many were there already.</summary>
    public async Task<int> SendOnceAsync(IReadOnlyList<string> events)
    {
        var known = 0;
        foreach (var some in events.Chunk(1_000)) known += await SendAsync(Body(some), impatience: null);
        return known;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _acknowledgements.Dispose();
    }

    private List<string> Scrambled(IReadOnlyList<string> events)
    {
        var places = new List<(double Place, string Event)>();
        for (var at = 0; at < events.Count; at++)
        {
            places.Add((dice.Chance(Displaced) ? at + dice.Uniform(0, HowFar) : at, events[at]));
            if (dice.Chance(Repeated)) places.Add((at + dice.Uniform(0, HowFar), events[at]));
        }

        return [.. places.OrderBy(one => one.Place).Select(one => one.Event)];
    }

    private List<byte[]> Requests(List<string> events)
    {
        var requests = new List<byte[]>();
        for (var at = 0; at < events.Count;)
        {
            var count = Math.Min(1 + dice.Below(MostInOne), events.Count - at);
            requests.Add(Body(events.GetRange(at, count)));
            at += count;
        }

        return requests;
    }

    private static byte[] Body(IEnumerable<string> events) => Encoding.UTF8.GetBytes($"[{string.Join(',', events)}]");

    private async Task SendAsync(ConcurrentQueue<byte[]> requests, Dice own)
    {
        while (requests.TryDequeue(out var body))
        {
            await SendAsync(body, own);
            Note(Stopwatch.GetTimestamp());
            _acknowledgements.Release();
            await Task.Delay(Pace, TimeProvider.System, CancellationToken.None);
        }
    }

    private void Note(long now)
    {
        var gap = Stopwatch.GetElapsedTime(Interlocked.Exchange(ref _last, now), now).Ticks;
        for (var longest = Interlocked.Read(ref _longest); gap > longest; longest = Interlocked.Read(ref _longest))
            Interlocked.CompareExchange(ref _longest, gap, longest);
    }

    // Answers how many of them were there already.
    private async Task<int> SendAsync(byte[] body, Dice? impatience)
    {
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var at = Volatile.Read(ref _at);
            if (await TryAsync(body, to.Addresses[at % to.Addresses.Count], impatience) is { } known) return known;

            _troubled.TrySetResult();
            Interlocked.CompareExchange(ref _at, at + 1, at);
            await Task.Delay(BeforeItTriesAgain, TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task<int?> TryAsync(byte[] body, Uri address, Dice? impatience)
    {
        using var enough = new CancellationTokenSource();
        if (HangsUp && impatience is not null) enough.CancelAfter(impatience.Below(MostImpatience));
        try
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
            using var answer = await _http.PostAsync(new Uri(address, "/api/events"), content, enough.Token);
            return await ReadAsync(answer, body, enough.Token);
        }
        catch (Exception lost) when (lost is HttpRequestException or OperationCanceledException or IOException)
        {
            Interlocked.Increment(ref _unanswered);
            return null;
        }
    }

    private async Task<int?> ReadAsync(HttpResponseMessage answer, byte[] body, CancellationToken enough)
    {
        var said = await answer.Content.ReadAsStringAsync(enough);
        if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
        {
            Assert.NotNull(answer.Headers.RetryAfter);
            Interlocked.Increment(ref _refused);
            return null;
        }

        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {said}");
        using var report = JsonDocument.Parse(said);
        using var sent = JsonDocument.Parse(body);
        var (accepted, known) = (report.RootElement.GetProperty("accepted").GetInt32(), report.RootElement.GetProperty("duplicates").GetInt32());
        Assert.True(accepted + known == sent.RootElement.GetArrayLength(), said);
        return known;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ParLive.EndToEnd.Running;

/// <summary>More events than a server can take, from senders that do not wait for one another.</summary>
internal sealed class Flood(Uri server) : IDisposable
{
    /// <summary>How many events are in a request: dossiers that come in, and half of them resolved.</summary>
    public const int InOne = 500;

    private const int Patient = 4;

    // Digits of the request's number, put into each of its events.
    private const string Hole = "########";

    // Requests that wait all at once beyond this are the sender's own overload and not the server's.
    private const int MostWaiting = 400;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = MostWaiting }) { Timeout = TimeSpan.FromMinutes(2) };
    private readonly (byte[] Text, int[] Holes) _template = Template();
    private readonly ConcurrentQueue<int> _acknowledged = new();
    private int _requests;
    private int _refused;
    private int _unheard;

    /// <summary>The numbers of the requests that were acknowledged whole.</summary>
    public IReadOnlyCollection<int> Acknowledged => _acknowledged;

    /// <summary>How many requests were sent.</summary>
    public int Requests => _requests;

    /// <summary>How many were answered 429 with a time to wait.</summary>
    public int Refused => _refused;

    /// <summary>How many got no answer.</summary>
    public int Unheard => _unheard;

    /// <summary>Sends as fast as it is acknowledged; answers how many events a second that is.</summary>
    public async Task<double> CapacityAsync(TimeSpan length)
    {
        var began = TimeProvider.System.GetTimestamp();
        var before = _acknowledged.Count;
        await Task.WhenAll(Enumerable.Range(0, Patient).Select(_ => Task.Run(async () =>
        {
            while (TimeProvider.System.GetElapsedTime(began) < length) await SendAsync(Interlocked.Increment(ref _requests));
        })));
        return (_acknowledged.Count - before) * InOne / TimeProvider.System.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Sends so many events a second whether they are taken or not; ends when every request is answered.</summary>
    public async Task PourAsync(double rate, CancellationToken stop)
    {
        var (began, sent) = (TimeProvider.System.GetTimestamp(), 0L);
        using var waiting = new SemaphoreSlim(MostWaiting);
        while (!stop.IsCancellationRequested)
        {
            for (var due = (long)(TimeProvider.System.GetElapsedTime(began).TotalSeconds * rate / InOne); sent < due; sent++)
            {
                await waiting.WaitAsync(CancellationToken.None);
                _ = Task.Run(() => SendAsync(Interlocked.Increment(ref _requests)), CancellationToken.None).ContinueWith(_ => waiting.Release(), TaskScheduler.Default);
            }

            await Task.Delay(Breath, TimeProvider.System, CancellationToken.None);
        }

        for (var one = 0; one < MostWaiting; one++) await waiting.WaitAsync(CancellationToken.None);
    }

    /// <summary>Sends a request again; answers how many of its events were there already.</summary>
    public async Task<int> AgainAsync(int number)
    {
        using var answer = await PostAsync(number);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, said);
        return Read(said).Known;
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task SendAsync(int number)
    {
        try
        {
            using var answer = await PostAsync(number);
            var said = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            if (answer.IsSuccessStatusCode && Read(said) is var (accepted, known) && accepted + known == InOne)
                _acknowledged.Enqueue(number);
            else if (answer is { StatusCode: HttpStatusCode.TooManyRequests, Headers.RetryAfter: not null })
                Interlocked.Increment(ref _refused);
            else
                Interlocked.Increment(ref _unheard);
        }
        catch (Exception lost) when (lost is HttpRequestException or OperationCanceledException or IOException)
        {
            Interlocked.Increment(ref _unheard);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(int number)
    {
        var digits = Encoding.ASCII.GetBytes(number.ToString("D8", CultureInfo.InvariantCulture));
        var text = (byte[])_template.Text.Clone();
        foreach (var hole in _template.Holes) digits.CopyTo(text, hole);
        using var body = new ByteArrayContent(text);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
        return await _http.PostAsync(new Uri(server, "/api/events"), body, CancellationToken.None);
    }

    private static (int Accepted, int Known) Read(string said)
    {
        using var report = JsonDocument.Parse(said);
        return (report.RootElement.GetProperty("accepted").GetInt32(), report.RootElement.GetProperty("duplicates").GetInt32());
    }

    private static (byte[] Text, int[] Holes) Template()
    {
        var (received, resolved) = (Text(Intake.Now.AddHours(-1)), Text(Intake.Now.AddMinutes(-1)));
        var events = Enumerable.Range(0, InOne).Select(place =>
        {
            var dossier = $"flood-{Hole}-{Text(place / 2)}";
            var (kind, time) = place % 2 == 0 ? ("received", received) : ("resolved", resolved);
            var unit = "ABC"[place / 2 % 3];
            return $$$"""{"specversion":"1.0","id":"{{{dossier}}}/{{{kind}}}","source":"mot-cua","type":"parlive.dossier.{{{kind}}}","subject":"{{{dossier}}}","time":"{{{time}}}","data":{"unit":"{{{unit}}}"}}""";
        });
        var text = $"[{string.Join(',', events)}]";
        var holes = new List<int>();
        for (var hole = text.IndexOf(Hole, StringComparison.Ordinal); hole >= 0; hole = text.IndexOf(Hole, hole + 1, StringComparison.Ordinal)) holes.Add(hole);
        // Every letter is one byte, so places in the text are places in the bytes.
        return (Encoding.ASCII.GetBytes(text), [.. holes]);

        static string Text(IFormattable value) => value.ToString(value is DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture);
    }
}

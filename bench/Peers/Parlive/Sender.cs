using ParLive.Peers.Http;

namespace ParLive.Peers.Parlive;

/// <summary>Sends batches of events to a server by several connections, each with one request under way.</summary>
internal sealed class Sender(House house, Batches batches, int eventsEach)
{
    private const string Lines = "application/x-ndjson";
    private const string Single = "application/cloudevents+json";
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    private long _accepted;
    private long _duplicates;
    private long _turnedAway;

    /// <summary>How many events were new.</summary>
    public long Accepted => _accepted;

    /// <summary>How many had come before.</summary>
    public long Duplicates => _duplicates;

    /// <summary>How many requests were told to come again.</summary>
    public long TurnedAway => _turnedAway;

    /// <summary>Sends all of them; returns when all are acknowledged.</summary>
    public async Task SendAsync(int inFlight)
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => house.ConnectAsync()));
        await Task.WhenAll(lines.Select(line => Task.Run(() => SendAsync(line))));
        foreach (var line in lines) line.Dispose();
    }

    private async Task SendAsync(HttpLine line)
    {
        var batch = new Batch();
        while (await batches.FillAsync(batch, eventsEach))
        {
            var body = batch.Bytes;
            var answer = await line.PostAsync(House.Events, eventsEach == 1 ? Single : Lines, body);
            while (answer.Status is 429 or 503)
            {
                Interlocked.Increment(ref _turnedAway);
                await Task.Delay(Breath, TimeProvider.System);
                answer = await line.PostAsync(House.Events, eventsEach == 1 ? Single : Lines, body);
            }

            var receipt = answer.Status == 200 ? Receipt.Read(answer.Body.Span) : default;
            if (receipt.Accepted + receipt.Duplicates != batch.Lines) throw new InvalidOperationException($"Events were refused: {answer.Status} {answer.Text}");
            Interlocked.Add(ref _accepted, receipt.Accepted);
            Interlocked.Add(ref _duplicates, receipt.Duplicates);
        }
    }
}

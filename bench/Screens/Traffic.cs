using System.Globalization;

namespace ParLive.Screens;

/// <summary>So many events a second, spread over units, sent by two connections; what one send delays, the next makes up for.</summary>
/// <remarks>Every second event is a dossier that comes in, every other one a dossier that came in before and is resolved.</remarks>
internal sealed class Traffic : IAsyncDisposable
{
    private const int Lanes = 2;
    private const int Most = 500;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    private readonly Site _site;
    private readonly IReadOnlyList<string> _units;
    private readonly string _name;
    private readonly double _rate;
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _sending;
    private long _accepted;

    private Traffic(Site site, IReadOnlyList<string> units, double rate, string name)
    {
        (_site, _units, _rate, _name) = (site, units, rate, name);
        _sending = Task.WhenAll(Enumerable.Range(0, Lanes).Select(SendAsync));
    }

    /// <summary>How many events a second were acknowledged on average.</summary>
    public double Reached => Interlocked.Read(ref _accepted) / TimeProvider.System.GetElapsedTime(_began).TotalSeconds;

    /// <summary>How many events were acknowledged so far.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Begins.</summary>
    public static Traffic Start(Site site, IReadOnlyList<string> units, double rate, string name) => new(site, units, rate, name);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _sending;
        _end.Dispose();
    }

    private async Task SendAsync(int lane)
    {
        for (var sent = 0L; !_end.IsCancellationRequested;)
        {
            var due = (long)(TimeProvider.System.GetElapsedTime(_began).TotalSeconds * _rate / Lanes) - sent;
            var batch = Enumerable.Range(0, (int)Math.Min(due, Most)).Select(place => Event(lane, sent + place)).ToList();
            if (batch.Count > 0)
            {
                await _site.SendAsync(batch);
                sent += batch.Count;
                Interlocked.Add(ref _accepted, batch.Count);
            }
            await Task.Delay(Breath, TimeProvider.System, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private string Event(int lane, long place)
    {
        var dossier = place / 2;
        var number = string.Create(CultureInfo.InvariantCulture, $"{_name}-{lane}-{dossier}");
        // A prime step, so that neighbours in time are no neighbours on the map.
        var unit = _units[(int)(((dossier * 7_919) + lane) % _units.Count)];
        return place % 2 == 0 ? Happening.Received(unit, number) : Happening.Resolved(unit, number);
    }
}

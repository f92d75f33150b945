using System.Diagnostics.Metrics;
using ParLive.Notices.Letters;

namespace ParLive.Notices;

/// <summary>How the letters go, under the meter <c>ParLive.Notices</c>, and for the report on health.</summary>
public sealed class NoticeMeter
{
    private readonly TimeProvider _clock;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private volatile IReadOnlyList<Letter> _last = [];

    /// <summary>Makes the instruments.</summary>
    public NoticeMeter(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create("ParLive.Notices");
        _sent = meter.CreateCounter<long>("parlive.notices.sent", "{letter}", "Letters that were taken where they went, by kind.");
        _failed = meter.CreateCounter<long>("parlive.notices.failed", "{try}", "Tries that came to nothing, by kind.");
        meter.CreateObservableGauge("parlive.notices.waiting", () => _last.Count(letter => letter.IsWaiting), "{letter}", "Letters that have to go out yet.");
    }

    /// <summary>How many wait, how long the oldest does, and why; and how many were given up in the last day.</summary>
    public (int Waiting, TimeSpan Oldest, string? Trouble, int GivenUp) Reading
    {
        get
        {
            var (now, waiting) = (_clock.GetUtcNow(), _last.Where(letter => letter.IsWaiting).ToList());
            return (
                waiting.Count, waiting.Count == 0 ? TimeSpan.Zero : now - waiting.Min(letter => letter.At), waiting.Select(letter => letter.Trouble).FirstOrDefault(trouble => trouble is not null),
                _last.Count(letter => now - letter.GivenUpAt < TimeSpan.FromDays(1)));
        }
    }

    internal void Note(IReadOnlyList<Letter> letters) => _last = letters;

    internal void Sent(string kind) => _sent.Add(1, new KeyValuePair<string, object?>("kind", kind));

    internal void Failed(string kind) => _failed.Add(1, new KeyValuePair<string, object?>("kind", kind));
}

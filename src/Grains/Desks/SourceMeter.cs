using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Time;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Desks;

/// <summary>A bucket of tokens and a day's count for one source.</summary>
/// <remarks>
/// A group of events passes whole while the bucket holds at least one token, and what it lacks is owed: so a body of any size gets through, and the rate holds over time.
/// Repetitions are given back, so whoever sends again what was cut off does not pay twice.
/// </remarks>
internal sealed class SourceMeter(SourceUse? kept)
{
    private static readonly IReadOnlyDictionary<string, DateTimeOffset> None = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    private double? _level;
    private Instant _at;
    private SourceLimits _limits = SourceLimits.Server;
    private int _pending;

    /// <summary>What is worth keeping; another one after each change.</summary>
    public SourceUse? Kept { get; private set; } = kept;

    /// <summary>Asks for so many events.</summary>
    public SourceGrant Take(SourceAsk ask, OfficeZone zone, Instant now)
    {
        var use = Today(zone, now) with { Keys = With(ask.Key, now) };
        Fill(ask.Limits, now);
        if (_level < 1)
        {
            Kept = use with { Limited = use.Limited + 1 };
            return new SourceGrant(0, SourceGrant.PerSecond, (1 - _level!.Value) / ask.Limits.Rate());
        }

        var left = ask.Limits.PerDay is { } most ? Math.Max(0, most - use.Taken - _pending) : long.MaxValue;
        var granted = (int)Math.Min(ask.Events, left);
        _level -= granted;
        _pending += granted;
        Kept = granted < ask.Events ? use with { Limited = use.Limited + 1 } : use;
        return granted == ask.Events ? new SourceGrant(granted, null, 0) : new SourceGrant(granted, SourceGrant.PerDay, ToMidnight(zone, now));
    }

    /// <summary>Says what became of them.</summary>
    public void Settle(SourceOutcome outcome, OfficeZone zone, Instant now)
    {
        var use = Today(zone, now);
        _pending = Math.Max(0, _pending - outcome.Granted);
        _level = Math.Min(_limits.Room(), (_level ?? 0) + outcome.Duplicates);
        Kept = use with
        {
            Accepted = use.Accepted + outcome.Accepted,
            Refused = use.Refused + outcome.Refused,
            Taken = use.Taken + outcome.Accepted + outcome.Refused,
        };
    }

    /// <summary>What it sent today.</summary>
    public SourceUse Read(OfficeZone zone, Instant now) => Today(zone, now);

    // Limits may have changed since: what the bucket holds is no more than what fits now.
    private void Fill(SourceLimits limits, Instant now)
    {
        var gone = _level is null ? Duration.Zero : Duration.Max(Duration.Zero, now - _at);
        _level = Math.Min(limits.Room(), (_level ?? limits.Room()) + (gone.TotalSeconds * limits.Rate()));
        (_at, _limits) = (now, limits);
    }

    private SourceUse Today(OfficeZone zone, Instant now)
    {
        var day = LocalDatePattern.Iso.Format(zone.DateOf(now));
        if (Kept is { } use && use.Day == day) return use;

        // What a host that ended never settled is forgotten with its day.
        _pending = 0;
        return new SourceUse(day, 0, 0, 0, Kept?.Keys ?? None);
    }

    private Dictionary<string, DateTimeOffset> With(string key, Instant now) =>
        new(Kept?.Keys ?? None, StringComparer.Ordinal) { [key] = now.ToDateTimeOffset() };

    private static double ToMidnight(OfficeZone zone, Instant now) => (zone.StartOf(zone.DateOf(now).PlusDays(1)) - now).TotalSeconds;
}

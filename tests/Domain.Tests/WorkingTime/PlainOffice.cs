using System.Globalization;
using System.Numerics;
using NodaTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>
/// Working time by brute force: a table of hours in code, and a walk over it minute by minute. It shares nothing with the engine but
/// the time zones.
/// </summary>
internal sealed class PlainOffice
{
    private const int Days = 1_200;
    private static readonly Instant First = Instant.FromUtc(2023, 12, 1, 0, 0);
    private readonly Func<LocalDate, (string Hours, decimal Counts)> _hoursOn;
    private readonly DateTimeZone _zone;

    // For each minute of the world's clock the local date on which it is open, or null.
    private readonly LocalDate?[] _open = new LocalDate?[Days * 1_440];
    private readonly Dictionary<LocalDate, int> _minutes = [];
    private readonly Dictionary<LocalDate, (int From, int To)[]> _spells = [];
    private readonly BigInteger _whole = 60_000;

    public PlainOffice(string zone, Func<LocalDate, (string Hours, decimal Counts)> hoursOn)
    {
        (_zone, _hoursOn) = (DateTimeZoneProviders.Tzdb[zone], hoursOn);
        for (var minute = 0; minute < _open.Length; minute++)
        {
            var local = (First + Duration.FromMinutes(minute)).InZone(_zone);
            if (IsOpen(local.Date, (local.Hour * 60) + local.Minute))
            {
                _open[minute] = local.Date;
                _minutes[local.Date] = _minutes.GetValueOrDefault(local.Date) + 1;
            }
        }

        // A number that every length of day divides.
        foreach (var length in _minutes.Values.Distinct())
        {
            _whole *= length;
        }
    }

    public Instant AddHours(Instant start, Duration time)
    {
        var left = time;
        for (var at = start; ; at = NextMinute(at))
        {
            if (_open[MinuteOf(at)] is not null)
            {
                var here = NextMinute(at) - at;
                if (left <= here)
                {
                    return at + left;
                }

                left -= here;
            }
        }
    }

    public Instant AddDays(Instant start, decimal days)
    {
        // In parts of a working day so small that every nanosecond of every day is a whole number of them.
        var left = new BigInteger(days * 1000) * _whole * 1_000_000_000;
        for (var at = start; ; at = NextMinute(at))
        {
            if (_open[MinuteOf(at)] is { } date && _hoursOn(date).Counts is > 0 and var counts)
            {
                var worth = new BigInteger(counts * 1000) * (_whole / (60 * _minutes[date]));
                var here = (NextMinute(at) - at).ToInt64Nanoseconds();
                if (left <= worth * here)
                {
                    return at + Duration.FromNanoseconds((long)((left + worth - 1) / worth));
                }

                left -= worth * here;
            }
        }
    }

    public Instant AddCalendarDays(Instant start, int days)
    {
        var at = start;
        while (_open[MinuteOf(at)] is null)
        {
            at = NextMinute(at);
        }

        var date = _open[MinuteOf(at)]!.Value.PlusDays(days);
        while (_hoursOn(date).Counts == 0)
        {
            date = date.PlusDays(1);
        }

        return First + Duration.FromMinutes(Array.LastIndexOf(_open, date) + 1);
    }

    public Instant Parse(string local) =>
        NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value.InZoneLeniently(_zone).ToInstant();

    public string Format(Instant moment) =>
        NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Format(moment.InZone(_zone).ToOffsetDateTime());

    private bool IsOpen(LocalDate date, int minute)
    {
        if (!_spells.TryGetValue(date, out var spells))
        {
            var hours = _hoursOn(date).Hours.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _spells[date] = spells = [.. hours.Select(spell => (Clock(spell[..5]), Clock(spell[6..])))];
        }

        return spells.Any(spell => minute >= spell.From && minute < spell.To);
    }

    private static int Clock(string text) =>
        (int.Parse(text[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(text[3..], CultureInfo.InvariantCulture);

    private static int MinuteOf(Instant at) => (int)Math.Floor((at - First).TotalMinutes);

    private static Instant NextMinute(Instant at) => First + Duration.FromMinutes(MinuteOf(at) + 1);
}

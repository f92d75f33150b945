using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Importing;

/// <summary>Reads dates and times as a map says they are written.</summary>
internal sealed class RowTimes(ImportMap map, DateTimeOffset now)
{
    private readonly DateTimeZone? _zone = map.Zone is null ? null : DateTimeZoneProviders.Tzdb[map.Zone];
    private readonly string[] _formats = [.. map.Formats];

    /// <summary>The moment that a text tells; a bare date is the start of its day.</summary>
    public DateTimeOffset? Exact(string name, string? text, ref Problem? problem)
    {
        if (text is null || Read(name, text, ref problem) is not { } read || Resolve(name, text, read, ref problem) is not { } exact) return null;
        if (Moment.IsPlausible(exact, now)) return exact;
        problem ??= new Problem(RefusalReasons.TimeOutOfRange, $"'{name}' is {Texts.Quote(text)}, before 1990 or more than a day ahead.");
        return null;
    }

    /// <summary>A due date as events write it: a date, or a moment with its offset.</summary>
    public string? Due(string? text, ref Problem? problem)
    {
        if (text is null || Read("due", text, ref problem) is not { } read) return null;
        if (read.Date.Year is < 1990 or >= 2200)
        {
            problem ??= Problem.BadValue($"'due' is {Texts.Quote(text)}; it must lie between 1990 and 2199.");
            return null;
        }

        return read.Time is null
            ? read.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Resolve("due", text, read, ref problem)?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
    }

    private Moment? Read(string name, string text, ref Problem? problem)
    {
        if (_formats.Length == 0 ? Moment.TryParse(text, out var moment) : TryFormats(text, out moment)) return moment;
        var expected = _formats.Length == 0 ? "ISO 8601" : string.Join(" or ", _formats);
        problem ??= Problem.BadValue($"'{name}' is {Texts.Quote(text)}, which is not written as {expected}.");
        return null;
    }

    private bool TryFormats(string text, out Moment moment)
    {
        foreach (var format in _formats)
        {
            if (format.Contains('z', StringComparison.Ordinal) || format.Contains('K', StringComparison.Ordinal))
            {
                if (!DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)) continue;
                moment = new Moment(DateOnly.FromDateTime(exact.DateTime), exact.TimeOfDay, exact.Offset);
                return true;
            }

            if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) continue;
            var timed = format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal);
            moment = new Moment(DateOnly.FromDateTime(local), timed ? local.TimeOfDay : null, null);
            return true;
        }

        moment = default;
        return false;
    }

    private DateTimeOffset? Resolve(string name, string text, Moment read, ref Problem? problem)
    {
        if (read.Offset is not null) return read.Exact;
        if (_zone is null)
        {
            problem ??= Problem.BadValue($"'{name}' is {Texts.Quote(text)} without an offset, and the map names no zone.");
            return null;
        }

        // An hour that the clocks skipped moves on by the gap, one that they repeated is the first of the two.
        return _zone.ResolveLocal(LocalDateTime.FromDateTime(read.Local), Resolvers.LenientResolver).ToDateTimeOffset();
    }
}

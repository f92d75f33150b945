using NodaTime;

namespace ParLive.Ingest.Figures;

/// <summary>Reads the moments in a query: exact ones, or days of the unit's own calendar.</summary>
internal static class QueryMoments
{
    /// <summary>Reads a bound of a range; a day stands for its first moment.</summary>
    public static bool TryBound(string? text, string zone, out DateTimeOffset? moment) => TryRead(text, zone, closing: false, out moment);

    /// <summary>Reads an as-of; a day stands for its close, and the day that is not over yet for now (null).</summary>
    public static bool TryAsOf(string? text, string zone, DateTimeOffset now, out DateTimeOffset? moment)
    {
        if (!TryRead(text, zone, closing: true, out moment)) return false;
        var today = Instant.FromDateTimeOffset(now).InZone(Zone(zone)).Date;
        if (Moment.TryParse(text, out var day) && day.Time is null && LocalDate.FromDateOnly(day.Date) == today) moment = null;
        return true;
    }

    private static bool TryRead(string? text, string zone, bool closing, out DateTimeOffset? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        // A plus that was not escaped arrives as a blank.
        var written = text.Length > 19 && text[^6] == ' ' ? $"{text[..^6]}+{text[^5..]}" : text;
        if (!Moment.TryParse(written, out var read)) return false;
        if (read.Time is null)
        {
            if (!read.IsInCalendar) return false;
            var day = LocalDate.FromDateOnly(read.Date).PlusDays(closing ? 1 : 0);
            // The close of a day is its own last second: what turns overdue at the midnight after it belongs to the next day.
            moment = Zone(zone).AtStartOfDay(day).PlusSeconds(closing ? -1 : 0).ToDateTimeOffset();
            return true;
        }

        moment = read.Exact;
        return moment is not null;
    }

    private static DateTimeZone Zone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc;
}

using System.Globalization;

namespace ParLive.Ingest;

/// <summary>A date or a moment as it was written: <c>2024-01-09</c>, <c>2024-01-09T08:30:00.5+07:00</c>.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day; null for a bare date.</param>
/// <param name="Offset">The offset from UTC; null where none was written.</param>
internal readonly record struct Moment(DateOnly Date, TimeSpan? Time, TimeSpan? Offset)
{
    /// <summary>Before it no event can have happened.</summary>
    public static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>The day and the time together, whatever the zone.</summary>
    public DateTime Local => Date.ToDateTime(TimeOnly.MinValue).Add(Time ?? TimeSpan.Zero);

    /// <summary>Whether it is a moment in every zone, with a day before and after it: the first and the last year have some that no clock can write elsewhere.</summary>
    public bool IsInCalendar => Date.Year is > 1 and < 9999;

    /// <summary>The exact moment; null where time or offset is missing, or where it lies outside the calendar.</summary>
    public DateTimeOffset? Exact => Time is not null && Offset is { } offset && IsInCalendar
        ? new DateTimeOffset(Local, offset)
        : null;

    public static bool IsPlausible(DateTimeOffset moment, DateTimeOffset now) => moment >= Earliest && moment <= now + Ahead;

    /// <summary>Reads ISO 8601 as RFC 3339 narrows it, with a blank allowed for the T and seconds optional.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Moment moment)
    {
        moment = default;
        if (text.Length < 10 || !DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return false;
        moment = new Moment(date, null, null);
        if (text.Length == 10) return true;
        if (text[10] is not ('T' or 't' or ' ')) return false;

        var rest = text[11..];
        if (!TryOffset(ref rest, out var offset) || !TryTime(rest, out var time)) return false;
        moment = new Moment(date, time, offset);
        return true;
    }

    private static bool TryOffset(ref ReadOnlySpan<char> rest, out TimeSpan? offset)
    {
        offset = null;
        if (rest.IsEmpty) return false;
        if (rest[^1] is 'Z' or 'z')
        {
            offset = TimeSpan.Zero;
            rest = rest[..^1];
            return true;
        }

        var sign = rest.LastIndexOfAny('+', '-');
        if (sign < 0) return true;
        var digits = rest[(sign + 1)..];
        var colon = digits.Length == 5 && digits[2] == ':' ? 1 : 0;
        if (digits.Length != 4 + colon) return false;
        if (!Digits(digits[..2], 14, out var hours) || !Digits(digits[(2 + colon)..], 59, out var minutes)) return false;
        var size = TimeSpan.FromMinutes((hours * 60) + minutes);
        if (size > TimeSpan.FromHours(14)) return false;
        offset = rest[sign] == '-' ? -size : size;
        rest = rest[..sign];
        return true;
    }

    private static bool TryTime(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        if (text.Length < 5 || text[2] != ':' || !Digits(text[..2], 23, out var hours) || !Digits(text[3..5], 59, out var minutes)) return false;
        time = new TimeSpan(hours, minutes, 0);
        if (text.Length == 5) return true;
        if (text.Length < 8 || text[5] != ':' || !Digits(text[6..8], 59, out var seconds)) return false;
        time += TimeSpan.FromSeconds(seconds);
        if (text.Length == 8) return true;
        return text[8] == '.' && text.Length is > 9 and <= 18 && TryFraction(text[9..], ref time);
    }

    private static bool TryFraction(ReadOnlySpan<char> digits, ref TimeSpan time)
    {
        long ticks = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            if (!char.IsAsciiDigit(digits[place])) return false;
            // A tick is the seventh digit; finer ones are dropped, as DateTimeOffset does.
            if (place < 7) ticks = (ticks * 10) + (digits[place] - '0');
        }

        for (var place = digits.Length; place < 7; place++) ticks *= 10;
        time += TimeSpan.FromTicks(ticks);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, int most, out int value)
    {
        value = 0;
        if (text.Length != 2 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1])) return false;
        value = ((text[0] - '0') * 10) + (text[1] - '0');
        return value <= most;
    }
}

using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Time;

namespace ParLive.Domain.Dossiers;

/// <summary>A promise of a result: by the end of a local day, or by a moment of it.</summary>
/// <remarks>The default is 1 January 1970, whole day.</remarks>
/// <param name="Day">The local day, where the source gave a date alone.</param>
/// <param name="Moment">The moment, where it gave one; null for the whole day.</param>
public readonly record struct DueDate(LocalDate Day, Instant? Moment)
{
    private const int PlainLength = 10;

    /// <summary>A whole day.</summary>
    public static DueDate On(LocalDate day) => new(day, null);

    /// <summary>A moment of a day, to the ten-millionth of a second that is kept of it.</summary>
    public static DueDate At(Instant moment) => new(default, Instant.FromUnixTimeTicks(moment.ToUnixTimeTicks()));

    /// <summary>Reads <c>2024-01-09</c> or <c>2024-01-09T17:00:00+07:00</c>; null if it is neither.</summary>
    public static DueDate? TryParse(string text)
    {
        if (text.Length == PlainLength)
        {
            // Nothing else that is meant has this length, and a pattern takes ten times as long.
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain)
                ? On(LocalDate.FromDateOnly(plain))
                : null;
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
        {
            return On(date.Value);
        }

        return OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment ? At(moment.Value.ToInstant()) : null;
    }

    /// <summary>The local day it falls on.</summary>
    public LocalDate DayIn(OfficeZone zone) => Moment is { } moment ? zone.DateOf(moment) : Day;

    /// <summary>Whether a moment is later than promised, to the instant; a whole day lasts until its midnight.</summary>
    public bool IsPast(Instant moment, OfficeZone zone) =>
        Moment is { } due ? moment > due : zone.DateOf(moment) > Day;

    /// <summary>As it was written: a date, or a moment in universal time.</summary>
    public override string ToString() =>
        Moment is { } moment ? InstantPattern.ExtendedIso.Format(moment) : LocalDatePattern.Iso.Format(Day);
}

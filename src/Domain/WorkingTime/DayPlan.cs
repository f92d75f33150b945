using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>The hours of each date by some calendars, each laid over the next.</summary>
/// <remarks>What is special about a date goes before the week, in whichever calendar; then the upper calendar goes before the lower.</remarks>
internal sealed class DayPlan(IReadOnlyList<CalendarSheet> sheets)
{
    public DayHours HoursOn(int day)
    {
        var date = OfficeZone.DateOf(day);
        foreach (var sheet in sheets)
        {
            if (sheet.SpecialOn(day) is { } special)
            {
                return special.Hours ?? WeekOn(date, special.Like);
            }
        }

        return WeekOn(date, date.DayOfWeek);
    }

    /// <summary>The hours of a date as if nothing were special about it.</summary>
    public DayHours OrdinaryHours(LocalDate date) => WeekOn(date, date.DayOfWeek);

    // A day worked in place of another has that weekday's hours as they are at its own date.
    private DayHours WeekOn(LocalDate date, IsoDayOfWeek weekday)
    {
        foreach (var sheet in sheets)
        {
            if (sheet.WeekOn(date, weekday) is { } hours)
            {
                return hours;
            }
        }

        return DayHours.Closed;
    }
}

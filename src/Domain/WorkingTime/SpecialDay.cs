using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>A date on which the week does not hold: hours of its own, or those of another weekday.</summary>
/// <param name="Rule">The row that says so.</param>
/// <param name="Is">What the row makes of the day, for whoever reads a fault.</param>
/// <param name="Hours">The hours, where the row says them.</param>
/// <param name="Like">The weekday whose hours hold, where it does not.</param>
internal readonly record struct SpecialDay(CalendarRule Rule, string Is, DayHours? Hours, IsoDayOfWeek Like = IsoDayOfWeek.None)
{
    public static IEnumerable<(int Day, SpecialDay Special)> Of(CalendarRule rule) => rule switch
    {
        CalendarRule.Off off => Days(off.Dates).Select(day => (day, new SpecialDay(off, "off", DayHours.Closed))),
        CalendarRule.Open open => Days(open.Dates).Select(day => (day, new SpecialDay(open, "open with hours of its own", open.Hours))),
        CalendarRule.Swap swap =>
        [
            (OfficeZone.DayOf(swap.Free), new SpecialDay(swap, "swapped out", DayHours.Closed)),
            (OfficeZone.DayOf(swap.Worked), new SpecialDay(swap, "swapped in", swap.Hours, swap.Free.DayOfWeek)),
        ],
        _ => [],
    };

    private static IEnumerable<int> Days(DateInterval dates) => Enumerable.Range(OfficeZone.DayOf(dates.Start), dates.Length);
}

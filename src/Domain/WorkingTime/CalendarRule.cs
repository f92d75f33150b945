using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>One row of a calendar: what it says, and who says so.</summary>
/// <param name="Line">The line it stands in.</param>
/// <param name="Source">The law or notice it follows.</param>
public abstract record CalendarRule(int Line, string Source)
{
    /// <summary>Hours of some weekdays, over a range of dates. A weekday that no row names is closed, or as the calendar below says.</summary>
    /// <param name="Line">The line it stands in.</param>
    /// <param name="Source">The law or notice it follows.</param>
    /// <param name="Dates">From when to when, both included.</param>
    /// <param name="Days">The weekdays.</param>
    /// <param name="Hours">The hours of each of them.</param>
    public sealed record Week(int Line, string Source, DateInterval Dates, IReadOnlyList<IsoDayOfWeek> Days, DayHours Hours) : CalendarRule(Line, Source);

    /// <summary>Days off: holidays, and days in lieu of holidays that fall on a weekend.</summary>
    /// <param name="Line">The line it stands in.</param>
    /// <param name="Source">The law or notice it follows.</param>
    /// <param name="Dates">The dates, both ends included.</param>
    /// <param name="Name">What is kept, where it is checked: <c>tet</c>, <c>hung-kings</c>; null if nothing is.</param>
    public sealed record Off(int Line, string Source, DateInterval Dates, string? Name) : CalendarRule(Line, Source);

    /// <summary>Days with hours of their own: half days, or duty on a holiday.</summary>
    /// <param name="Line">The line it stands in.</param>
    /// <param name="Source">The law or notice it follows.</param>
    /// <param name="Dates">The dates, both ends included.</param>
    /// <param name="Hours">The hours of each of them.</param>
    public sealed record Open(int Line, string Source, DateInterval Dates, DayHours Hours) : CalendarRule(Line, Source);

    /// <summary>A working day that is off (nghỉ) and a free day that is worked in its place (làm bù).</summary>
    /// <param name="Line">The line it stands in.</param>
    /// <param name="Source">The law or notice it follows.</param>
    /// <param name="Free">The working day that is off.</param>
    /// <param name="Worked">The day worked in its place.</param>
    /// <param name="Hours">The hours of the day worked; null for those of the other day's weekday.</param>
    public sealed record Swap(int Line, string Source, LocalDate Free, LocalDate Worked, DayHours? Hours) : CalendarRule(Line, Source);

    /// <summary>A day that is kept and is no day off: it changes nothing.</summary>
    /// <param name="Line">The line it stands in.</param>
    /// <param name="Source">The law or notice it follows.</param>
    /// <param name="Dates">The dates, both ends included.</param>
    public sealed record Observed(int Line, string Source, DateInterval Dates) : CalendarRule(Line, Source);
}

namespace ParLive.Domain.WorkingTime;

/// <summary>What a term is counted in.</summary>
public enum TermUnit
{
    /// <summary>Opening time of days, however many hours they have (ngày làm việc).</summary>
    WorkingDay,

    /// <summary>Hours in which the office is open (giờ làm việc).</summary>
    WorkingHour,

    /// <summary>All days; an end on a day off rolls on to the next working day (ngày).</summary>
    CalendarDay,

    /// <summary>Until the office closes on the day of receipt (trong ngày).</summary>
    SameDay,
}

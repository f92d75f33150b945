using NodaTime;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Risk;

/// <summary>The working days that lie ahead of a day, itself included.</summary>
/// <remarks>On a day off the next working day is the first.</remarks>
internal sealed class DaysAhead
{
    /// <summary>Further ahead nothing is told apart.</summary>
    public const int Most = 120;

    // The day on which what was due within so many working days is overdue, counted from 1970; the first place stands for none.
    private readonly int[] _ends = new int[Most + 1];

    public DaysAhead(WorkingCalendar calendar, LocalDate today)
    {
        var day = calendar.WorkingDayFrom(today);
        _ends[0] = OfficeZone.DayOf(day);
        for (var days = 1; days <= Most; days++)
        {
            day = calendar.WorkingDaysAfter(day, 1);
            _ends[days] = OfficeZone.DayOf(day);
        }
    }

    /// <summary>How many working days are left until the end of a due date, at least 1; <see cref="Most"/> if there are as many or more.</summary>
    public int Until(LocalDate due)
    {
        var place = Array.BinarySearch(_ends, 1, Most, OfficeZone.DayOf(due) + 1);
        return Math.Min(place < 0 ? ~place : place, Most);
    }

    /// <summary>The day by which all that is due within so many working days has ended or is overdue, counted from 1970.</summary>
    public int EndOf(int days) => _ends[days];
}

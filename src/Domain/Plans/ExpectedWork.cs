using NodaTime;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Plans;

/// <summary>How much of a task should be done by now: as much as working days have passed of those there are until its deadline.</summary>
/// <remarks>
/// In hundredths of a task, rounded half up, so that a fraction is a sum of whole amounts: it adds up over units, areas and plans and
/// holds as of any moment. A working day counts from the midnight that ends it; the day of assignment does not count. At the first
/// minute at which an undone task is overdue all of it is expected. A task has at most a hundred steps.
/// </remarks>
public static class ExpectedWork
{
    /// <summary>A whole task.</summary>
    public const int Whole = 100;

    /// <summary>When more of a task is expected, and how much more, in order; nothing without a deadline.</summary>
    /// <param name="assigned">The local day of its assignment.</param>
    /// <param name="deadline">Until when it is to be done. Of what recurs nothing is expected before its period.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static IReadOnlyList<(Tick At, int More)> Steps(LocalDate assigned, Deadline deadline, WorkingCalendar calendar)
    {
        if (deadline.Kind == DeadlineKind.None)
        {
            return [];
        }

        var start = deadline.PeriodStart is { } period && period > assigned ? period.PlusDays(-1) : assigned;
        var days = WorkingDays(start, deadline.Day, calendar);
        var steps = new List<(Tick, int)>();
        var expected = 0;
        for (var passed = 1; passed <= days.Count; passed++)
        {
            var share = ((2L * Whole * passed) + days.Count) / (2 * days.Count);
            if (share > expected)
            {
                steps.Add((Tick.StartOf(OfficeZone.DayOf(days[passed - 1]) + 1), (int)share - expected));
                expected = (int)share;
            }
        }

        if (expected < Whole)
        {
            // No working day lies between.
            steps.Add((Tick.StartOf(OfficeZone.DayOf(deadline.Day) + 1), Whole - expected));
        }

        return steps;
    }

    // After the first date, up to and with the last.
    private static List<LocalDate> WorkingDays(LocalDate after, LocalDate last, WorkingCalendar calendar)
    {
        var days = new List<LocalDate>();
        for (var day = after.PlusDays(1); day <= last; day = day.PlusDays(1))
        {
            if (calendar.IsWorkingDay(day))
            {
                days.Add(day);
            }
        }

        return days;
    }
}

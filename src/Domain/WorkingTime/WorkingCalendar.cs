using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>When an office is open, for ever: adds, subtracts and measures working time between moments.</summary>
/// <remarks>
/// Immutable, may be used from many threads, and the same for the same version. Working time is what passes while the office's own
/// clock stands in a spell of the day's hours; it is exact to the nanosecond, also where clocks change. A moment of a spell is inside
/// working time from its opening on and until before its closing. No working time is known before 1970 and after 2199.
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly DayPlan _plan;
    private readonly WorkingYears _years;
    private readonly DateInterval? _covers;

    /// <param name="version">What the calendars below come to.</param>
    /// <param name="sheets">The calendars, each laid over the next.</param>
    internal WorkingCalendar(CalendarVersion version, IReadOnlyList<CalendarSheet> sheets)
    {
        Version = version;
        Zone = sheets[^1].Zone!;
        WorkingDay = Duration.FromMinutes(sheets[0].Head.Day);
        _plan = new DayPlan(sheets);
        _years = new WorkingYears(Zone, _plan);
        _covers = sheets[^1].Covers;
    }

    /// <summary>Which calendars, in which versions.</summary>
    public CalendarVersion Version { get; }

    /// <summary>Where its clock hangs.</summary>
    public OfficeZone Zone { get; }

    /// <summary>How many hours are told as one working day, where days must be told in hours. No term is computed by it.</summary>
    public Duration WorkingDay { get; }

    /// <summary>Whether the holidays of a date were entered. Of other dates only the ordinary week is known.</summary>
    public bool Covers(LocalDate date) => _covers is null || _covers.Contains(date);

    /// <summary>The hours of a date, with everything that is special about it.</summary>
    public DayHours HoursOn(LocalDate date) => _plan.HoursOn(OfficeZone.DayOf(date));

    /// <summary>Whether any working time counts on a date: a half day is a working day, a desk open outside of terms is none.</summary>
    public bool IsWorkingDay(LocalDate date) => WorkingYears.Knows(date.Year) && _years[date.Year].CountsOn(OfficeZone.DayOf(date));

    /// <summary>The date itself if it is a working day, or the next one that is.</summary>
    public LocalDate WorkingDayFrom(LocalDate date) => IsWorkingDay(date) ? date : WorkingDaysAfter(date, 1);

    /// <summary>The date that lies a number of working days after another, which does not count itself.</summary>
    public LocalDate WorkingDaysAfter(LocalDate date, int days) => Step(date, days, forward: true);

    /// <summary>The date that lies a number of working days before another, which does not count itself.</summary>
    public LocalDate WorkingDaysBefore(LocalDate date, int days) => Step(date, days, forward: false);

    /// <summary>Whether a moment lies inside working time.</summary>
    public bool IsOpen(Instant moment)
    {
        var at = _years.Place(moment);
        return Nanoseconds.ToInstant(at) == moment && _years.Holding(at).OpeningAt(at) == at;
    }

    /// <summary>The moment itself if it lies inside working time, or the next opening.</summary>
    public Instant NextOpening(Instant moment)
    {
        var at = _years.Place(moment);
        for (var year = _years.Of(at); year <= WorkingYears.Last; year++)
        {
            if (_years[year].OpeningAt(at) is { } opening)
            {
                return Nanoseconds.ToInstant(opening);
            }
        }

        throw RunsOut(moment);
    }

    /// <summary>When an office closes on a date; null if it does not open.</summary>
    public Instant? ClosingOf(LocalDate date) =>
        WorkingYears.Knows(date.Year) && _years[date.Year].ClosingOf(OfficeZone.DayOf(date)) is { } closing
            ? Nanoseconds.ToInstant(closing)
            : null;

    /// <summary>The first moment from another on by which so much working time has passed: a closing, not the next opening.</summary>
    /// <param name="start">Where to start; it may lie outside working time.</param>
    /// <param name="time">How much, 0 or more; 0 gives the start.</param>
    public Instant Add(Instant start, Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero);
        if (time == Duration.Zero)
        {
            return start;
        }

        var at = _years.Place(start);
        var year = _years.Of(at);
        for (var left = _years[year].WorkedAt(at) + time.ToInt64Nanoseconds(); year <= WorkingYears.Last; year++)
        {
            if (left <= _years[year].Worked)
            {
                return Nanoseconds.ToInstant(_years[year].FirstAt(left));
            }

            left -= _years[year].Worked;
        }

        throw RunsOut(start);
    }

    /// <summary>The last moment up to another since which so much working time has passed: an opening, not the closing before it.</summary>
    /// <param name="end">Where to go back from; it may lie outside working time.</param>
    /// <param name="time">How much, 0 or more; 0 gives the end.</param>
    public Instant Subtract(Instant end, Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero);
        if (time == Duration.Zero)
        {
            return end;
        }

        var at = _years.Place(end);
        var year = _years.Of(at);
        var left = _years[year].WorkedAt(at) - time.ToInt64Nanoseconds();
        while (left < 0)
        {
            year--;
            left += year < WorkingYears.First ? throw RunsOut(end) : _years[year].Worked;
        }

        return Nanoseconds.ToInstant(_years[year].LastAt(left));
    }

    /// <summary>How much working time passes from one moment to another; negative if the other is earlier.</summary>
    public Duration Measure(Instant from, Instant to)
    {
        var (start, end) = (_years.Place(from), _years.Place(to));
        var (first, last) = (_years.Of(start), _years.Of(end));
        var worked = _years[last].WorkedAt(end) - _years[first].WorkedAt(start);
        for (var year = first; year < last; year++)
        {
            worked += _years[year].Worked;
        }

        for (var year = last; year < first; year++)
        {
            worked -= _years[year].Worked;
        }

        return Duration.FromNanoseconds(worked);
    }

    /// <summary>How much working time passes from one moment to another without what passes in some spells of waiting.</summary>
    public Duration Measure(Instant from, Instant to, IEnumerable<Interval> waits)
    {
        var worked = Measure(from, to);
        foreach (var wait in Waits.Merged(waits, from))
        {
            var end = wait.HasEnd ? Instant.Min(wait.End, to) : to;
            worked -= wait.Start < end ? Measure(wait.Start, end) : Duration.Zero;
        }

        return worked;
    }

    /// <summary>The first moment, to the nanosecond, by which so many working days have passed.</summary>
    /// <remarks>
    /// A working day is a day's opening time, however many hours it has: what is open of a day is spent in proportion. Two days from a
    /// third into Monday's hours end a third into Wednesday's. Days count what their hours say: a half day takes half of one.
    /// </remarks>
    /// <param name="start">Where to start; it may lie outside working time.</param>
    /// <param name="days">How many, 0 or more, with parts; 0 gives the start.</param>
    public Instant AddDays(Instant start, decimal days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0)
        {
            return start;
        }

        var at = _years.Place(start);
        var year = _years.Of(at);
        for (var left = _years[year].CountedAt(at) + days; year <= WorkingYears.Last; year++)
        {
            if (_years[year].Reaches(left))
            {
                return Nanoseconds.ToInstant(_years[year].FirstAtDays(left));
            }

            left -= _years[year].Counted;
        }

        throw RunsOut(start);
    }

    /// <summary>How many working days pass from one moment to another, with parts; negative if the other is earlier.</summary>
    public decimal MeasureDays(Instant from, Instant to)
    {
        if (to < from)
        {
            return -MeasureDays(to, from);
        }

        var (start, end) = (_years.Place(from), _years.Place(to));
        var (first, last) = (_years.Of(start), _years.Of(end));
        var days = _years[last].CountedAt(end) - _years[first].CountedAt(start);
        for (var year = first; year < last; year++)
        {
            days += _years[year].Counted;
        }

        // Over the turn of a year what is nothing may come out as a zero below zero.
        return days <= 0 ? 0 : days;
    }

    private LocalDate Step(LocalDate date, int days, bool forward)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = OfficeZone.DayOf(date);
        for (var year = date.Year; days > 0; year += forward ? 1 : -1)
        {
            if (!WorkingYears.Knows(year))
            {
                throw new ArgumentOutOfRangeException(nameof(days), days, $"There are not so many working days in what {Version} knows.");
            }

            days -= _years[year].Step(ref day, days, forward);
        }

        return OfficeZone.DateOf(day);
    }

    private ArgumentOutOfRangeException RunsOut(Instant moment) =>
        new(nameof(moment), moment, $"There is not so much working time in what {Version} knows.");
}

using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>The opening times of one local year as sums that can be searched.</summary>
/// <remarks>Moments and lengths are nanoseconds; moments count from 1970. Immutable.</remarks>
internal sealed class WorkingYear
{
    // A share of a day may have no end in decimals; a millionth of a nanosecond must neither open the next day nor make a nanosecond.
    private const decimal Tolerance = 1e-20m;

    // Spells on the axis of time, half-open, in order: where each starts, what was worked before it, the day it belongs to.
    private readonly long[] _starts;
    private readonly long[] _worked;
    private readonly int[] _dayOf;

    // Days with opening times: their date, their first spell, what the days before them count. The last place holds the sums.
    private readonly int[] _dates;
    private readonly int[] _firstSpell;
    private readonly decimal[] _counted;

    private WorkingYear(long start, long end, YearColumns columns)
    {
        (Start, End) = (start, end);
        (_starts, _worked, _dayOf) = ([.. columns.Starts], [.. columns.Worked], [.. columns.DayOf]);
        (_dates, _firstSpell, _counted) = ([.. columns.Dates], [.. columns.FirstSpell], [.. columns.Counted]);
    }

    /// <summary>The moment at which the year begins.</summary>
    public long Start { get; }

    /// <summary>The moment at which the next year begins.</summary>
    public long End { get; }

    /// <summary>All working time of the year.</summary>
    public long Worked => _worked[^1];

    /// <summary>All working days of the year.</summary>
    public decimal Counted => _counted[^1];

    public static WorkingYear Of(int year, OfficeZone zone, DayPlan plan)
    {
        var clock = DateTimeZoneProviders.Tzdb[zone.Id];
        var columns = new YearColumns();
        var (first, last) = (OfficeZone.DayOf(new LocalDate(year, 1, 1)), OfficeZone.DayOf(new LocalDate(year, 12, 31)));
        for (var day = first; day <= last; day++)
        {
            var hours = plan.HoursOn(day);
            if (!hours.IsClosed)
            {
                columns.Add(day, hours, clock);
            }
        }

        columns.Close();
        return new WorkingYear(YearColumns.StartOf(first, clock), YearColumns.StartOf(last + 1, clock), columns);
    }

    /// <summary>Whether so many working days, counted from its start, end in this year.</summary>
    public bool Reaches(decimal counted) => counted - Tolerance <= Counted;

    /// <summary>What is worked from the start of the year to a moment of it.</summary>
    public long WorkedAt(long moment)
    {
        var spell = LastAtOrBefore(_starts, moment);
        return spell < 0 ? 0 : Math.Min(_worked[spell] + (moment - _starts[spell]), _worked[spell + 1]);
    }

    /// <summary>The first moment at which so much is worked, more than 0 and not more than the year has: a closing rather than an opening.</summary>
    public long FirstAt(long worked)
    {
        var spell = LastBefore(_worked, worked);
        return _starts[spell] + (worked - _worked[spell]);
    }

    /// <summary>The last moment at which no more is worked, less than the year has: an opening rather than a closing.</summary>
    public long LastAt(long worked)
    {
        var spell = LastAtOrBefore(_worked, worked);
        return _starts[spell] + (worked - _worked[spell]);
    }

    /// <summary>The moment itself if it lies in a spell, or the next start of one; null if none comes within the year.</summary>
    public long? OpeningAt(long moment)
    {
        var spell = LastAtOrBefore(_starts, moment);
        if (spell >= 0 && moment < EndOf(spell))
        {
            return moment;
        }

        return spell + 1 < _starts.Length ? _starts[spell + 1] : null;
    }

    /// <summary>The end of a day's last spell; null if it has none.</summary>
    public long? ClosingOf(int day)
    {
        var place = Array.BinarySearch(_dates, day);
        return place < 0 ? null : EndOf(_firstSpell[place + 1] - 1);
    }

    /// <summary>Whether a day counts as a working day, or part of one.</summary>
    public bool CountsOn(int day) => Array.BinarySearch(_dates, day) is >= 0 and var place && Counts(place);

    /// <summary>Goes from a day to others that count, as many as asked for or as the year has, and says how many.</summary>
    public int Step(ref int day, int days, bool forward)
    {
        var place = Array.BinarySearch(_dates, day);
        place = place >= 0 ? place : forward ? ~place - 1 : ~place;
        var steps = 0;
        for (var next = forward ? 1 : -1; steps < days && place + next >= 0 && place + next < _dates.Length;)
        {
            place += next;
            if (Counts(place))
            {
                (day, steps) = (_dates[place], steps + 1);
            }
        }

        return steps;
    }

    /// <summary>How many working days there are from the start of the year to a moment of it.</summary>
    public decimal CountedAt(long moment)
    {
        var spell = LastAtOrBefore(_starts, moment);
        if (spell < 0)
        {
            return 0;
        }

        var day = _dayOf[spell];
        var length = LengthOf(day);
        var elapsed = Math.Min(_worked[spell] + (moment - _starts[spell]), _worked[spell + 1]) - _worked[_firstSpell[day]];
        return _counted[day] + ((_counted[day + 1] - _counted[day]) * elapsed / length);
    }

    /// <summary>The first moment, to the nanosecond, at which so many working days are counted, more than 0 and not more than the year has.</summary>
    public long FirstAtDays(decimal counted)
    {
        var day = LastBefore(_counted, counted - Tolerance);
        var share = (counted - _counted[day]) / (_counted[day + 1] - _counted[day]);
        var elapsed = Math.Clamp((long)decimal.Ceiling((share * LengthOf(day)) - 1e-6m), 1, LengthOf(day));
        return FirstAt(_worked[_firstSpell[day]] + elapsed);
    }

    private bool Counts(int day) => _counted[day + 1] > _counted[day];

    private long LengthOf(int day) => _worked[_firstSpell[day + 1]] - _worked[_firstSpell[day]];

    private long EndOf(int spell) => _starts[spell] + (_worked[spell + 1] - _worked[spell]);

    private static int LastAtOrBefore(long[] sorted, long value)
    {
        var place = Array.BinarySearch(sorted, value);
        return place >= 0 ? place : ~place - 1;
    }

    private static int LastBefore(long[] sorted, long value)
    {
        var place = Array.BinarySearch(sorted, value);
        return (place >= 0 ? place : ~place) - 1;
    }

    // Days that count nothing stand in the sums as equal neighbours; the first of them ends what was counted before.
    private static int LastBefore(decimal[] sorted, decimal value)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = sorted[middle] < value ? (middle + 1, to) : (from, middle);
        }

        return from - 1;
    }
}

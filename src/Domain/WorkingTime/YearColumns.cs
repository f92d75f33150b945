using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>The columns of a year while it is filled, day by day.</summary>
internal sealed class YearColumns
{
    private long _sum;
    private decimal _days;

    public List<long> Starts { get; } = [];

    public List<long> Worked { get; } = [];

    public List<int> DayOf { get; } = [];

    public List<int> Dates { get; } = [];

    public List<int> FirstSpell { get; } = [];

    public List<decimal> Counted { get; } = [];

    public void Add(int day, DayHours hours, DateTimeZone zone)
    {
        var before = Starts.Count;
        var (start, end) = (StartOf(day, zone), StartOf(day + 1, zone));
        // Open is whenever the clock on the wall says so: on the day of a change, in each stretch between changes by its own offset.
        for (var from = start; from < end;)
        {
            var stretch = zone.GetZoneInterval(Nanoseconds.ToInstant(from));
            var to = stretch.HasEnd ? Math.Min(end, Nanoseconds.Of(stretch.End)) : end;
            var midnight = (day * Nanoseconds.PerDay) - stretch.WallOffset.Nanoseconds;
            foreach (var spell in hours.Spells)
            {
                Add(
                    Math.Max(from, midnight + (spell.From * Nanoseconds.PerMinute)),
                    Math.Min(to, midnight + (spell.To * Nanoseconds.PerMinute)));
            }

            from = to;
        }

        if (Starts.Count > before)
        {
            Dates.Add(day);
            FirstSpell.Add(before);
            Counted.Add(_days);
            _days += hours.Counts;
        }
    }

    public void Close()
    {
        Worked.Add(_sum);
        FirstSpell.Add(Starts.Count);
        Counted.Add(_days);
    }

    public static long StartOf(int day, DateTimeZone zone) => Nanoseconds.Of(zone.AtStartOfDay(OfficeZone.DateOf(day)).ToInstant());

    private void Add(long start, long end)
    {
        if (start >= end)
        {
            return;
        }

        Starts.Add(start);
        Worked.Add(_sum);
        DayOf.Add(Dates.Count);
        _sum += end - start;
    }
}

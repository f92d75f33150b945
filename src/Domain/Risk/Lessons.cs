using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Risk;

/// <summary>How forecasts had to be put right at the beginning of each week, and have to be now, by what was known of earlier ones by then.</summary>
public sealed class Lessons
{
    /// <summary>With fewer earlier forecasts of dossiers that fell overdue nothing is learned from them, and none is judged.</summary>
    public const int FewestLate = 50;

    private readonly SortedDictionary<int, Recalibration> _byWeek;

    private Lessons(SortedDictionary<int, Recalibration> byWeek, Recalibration now) => (_byWeek, Now) = (byWeek, now);

    /// <summary>How they have to be put right now.</summary>
    public Recalibration Now { get; }

    /// <summary>Learns from a replay.</summary>
    /// <param name="replay">That of all units together.</param>
    /// <param name="calendar">The calendar by which its days are counted.</param>
    public static Lessons Of(Replay replay, WorkingCalendar calendar)
    {
        var weeks = replay.Cells.Keys.Select(cell => cell.Week).Distinct().ToDictionary(week => week, week => new DaysAhead(calendar, OfficeZone.DateOf(week)));
        var byEnd = replay.Cells
            .Select(pair => (End: weeks[pair.Key.Week].EndOf(pair.Key.DaysLeft), Past: new PastForecast(pair.Key, pair.Value.Count, pair.Value.Late)))
            .OrderBy(one => one.End).ToList();
        var learned = new SortedDictionary<int, Recalibration>();
        var (known, place) = (new List<PastForecast>(), 0);
        foreach (var week in weeks.Keys.Order())
        {
            for (; place < byEnd.Count && byEnd[place].End <= week; place++)
            {
                known.Add(byEnd[place].Past);
            }

            if (Learn(known) is { } lesson)
            {
                learned.Add(week, lesson);
            }
        }

        return new Lessons(learned, Learn([.. byEnd.Select(one => one.Past)]) ?? Recalibration.None);
    }

    /// <summary>How they had to be put right at the beginning of a week; null if too little was known.</summary>
    /// <param name="week">Its first working day, counted from 1970.</param>
    public Recalibration? AsOf(int week) => _byWeek.GetValueOrDefault(week);

    private static Recalibration? Learn(List<PastForecast> known)
    {
        var (count, late) = (known.Sum(one => one.Count), known.Sum(one => one.Late));
        if (late < FewestLate || count - late < FewestLate)
        {
            return null;
        }

        var byDays = new (long Count, long Late)[DaysAhead.Most];
        foreach (var one in known)
        {
            ref var some = ref byDays[one.Cell.DaysLeft - 1];
            some = (some.Count + one.Count, some.Late + one.Late);
        }

        return RecalibrationFit.Of(known, DaysLeft.Of(byDays));
    }
}

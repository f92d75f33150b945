using System.Collections.Immutable;
using NodaTime;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Risk;

/// <summary>How often the number that fell overdue lay in the interval that had been given for it, at the level of one unit or province.</summary>
/// <param name="Dispersion">How many times as large as by single luck the variance of the numbers was; 1 if dossiers are late independently.</param>
/// <param name="Horizons">For each of <see cref="RiskSums.Horizons"/> what was held.</param>
public sealed record Coverage(double Dispersion, ImmutableArray<HeldCounts> Horizons)
{
    /// <summary>As how many earlier numbers it weighs that dossiers are late independently.</summary>
    private const double WeightOfIndependence = 30;

    /// <summary>All horizons together.</summary>
    public HeldCounts Total => Horizons.Aggregate(default(HeldCounts), (sum, held) => sum + held);

    /// <summary>Judges a replay.</summary>
    /// <param name="replay">That of the unit, or of all units of the province together.</param>
    /// <param name="lessons">What was learned from that of all units together.</param>
    /// <param name="calendar">The calendar by which its days are counted.</param>
    /// <param name="now">The moment up to which it is known what became of the dossiers.</param>
    public static Coverage Of(Replay replay, Lessons lessons, WorkingCalendar calendar, Instant now)
    {
        var today = OfficeZone.DayOf(calendar.Zone.DateOf(now));
        var held = new HeldCounts[RiskSums.Horizons.Length];
        var known = new List<WeekCount>();
        foreach (var week in replay.Cells.ToLookup(pair => pair.Key.Week).OrderBy(week => week.Key))
        {
            if (lessons.AsOf(week.Key) is not { } lesson)
            {
                continue;
            }

            var ahead = new DaysAhead(calendar, OfficeZone.DateOf(week.Key));
            var dispersion = DispersionOf(known.Where(one => one.End <= week.Key));
            for (var place = 0; place < held.Length; place++)
            {
                var count = CountOf([.. week.Where(pair => pair.Key.DaysLeft <= RiskSums.Horizons[place])], lesson, ahead.EndOf(RiskSums.Horizons[place]));
                if (count.End <= today)
                {
                    held[place] += HeldCounts.Of(CountInterval.Of(count.Expected, dispersion), count.Late);
                    known.Add(count);
                }
            }
        }

        return new Coverage(DispersionOf(known), [.. held]);
    }

    private static WeekCount CountOf(KeyValuePair<ReplayCell, (long Count, long Late)>[] cells, Recalibration lesson, int end)
    {
        var expected = cells.Aggregate(
            default(CountMoments), (sum, cell) => sum + CountMoments.Of(lesson.OfLogit(cell.Key.Logit, cell.Key.DaysLeft), cell.Value.Count));
        return new WeekCount(end, expected, cells.Sum(cell => cell.Value.Late));
    }

    private static double DispersionOf(IEnumerable<WeekCount> known)
    {
        var (squares, variances, figures) = (0d, 0d, 0);
        foreach (var one in known)
        {
            var off = one.Late - one.Expected.Mean;
            (squares, variances, figures) = (squares + (off * off), variances + one.Expected.Variance, figures + 1);
        }

        var usual = figures == 0 ? 0 : WeightOfIndependence * variances / figures;
        return variances <= 0 ? 1 : (squares + usual) / (variances + usual);
    }

    /// <summary>What was expected of a week, what came, and the day on which that was known.</summary>
    private readonly record struct WeekCount(int End, CountMoments Expected, long Late);
}

using System.Runtime.InteropServices;

namespace ParLive.Domain.Risk;

/// <summary>How right forecasts were, put right by what was known at their time, beside what the days left alone said: sums, so units add up.</summary>
public sealed class Calibration
{
    /// <summary>With fewer weeks, or fewer dossiers that fell overdue, no verdict is given.</summary>
    public const int FewestWeeks = 8;

    // One replay in twenty is that good by chance.
    private const double SureEnough = 1.645;

    // How many weeks a dossier mostly is in term.
    private const int Memory = 4;

    private readonly Dictionary<int, WeekScore> _weeks = [];
    private readonly Dictionary<int, ReliabilityBin> _bins = [];

    /// <summary>No forecast at all.</summary>
    public static Calibration Empty => new();

    /// <summary>The weeks in which forecasts were made, by their first working day, counted from 1970.</summary>
    public IReadOnlyDictionary<int, WeekScore> Weeks => _weeks;

    /// <summary>Forecasts by what they said, least likely first.</summary>
    public IEnumerable<ReliabilityBin> Reliability => _bins.OrderBy(pair => pair.Key).Select(pair => pair.Value);

    /// <summary>All weeks together.</summary>
    public WeekScore Total => _weeks.Values.Aggregate(default(WeekScore), (sum, week) => sum + week);

    /// <summary>The rise of what happened with what was said, in logits: 1 if forecasts told apart as much as they claimed; null without both outcomes.</summary>
    public double? Slope => ReliabilitySlope.Of([.. _bins.Values]);

    /// <summary>Whether the forecasts were better than the days left alone.</summary>
    /// <remarks>
    /// The weekly differences of squared errors have to lie above zero by more than chance makes of them: Diebold and Mariano (1995),
    /// "Comparing predictive accuracy". A dossier is forecast week after week, so weeks near each other are no tests of their own.
    /// </remarks>
    public RiskVerdict IsBetterThanDaysLeft
    {
        get
        {
            var total = Total;
            if (_weeks.Count < FewestWeeks || total.Late < Lessons.FewestLate || total.Count - total.Late < Lessons.FewestLate)
            {
                return RiskVerdict.TooLittleData;
            }

            double[] gains = [.. _weeks.OrderBy(pair => pair.Key).Select(pair => pair.Value.DaysLeftError - pair.Value.Error)];
            var mean = gains.Average();
            return mean > SureEnough * Math.Sqrt(VarianceOfMean(gains, mean)) ? RiskVerdict.Better : RiskVerdict.NoBetter;
        }
    }

    /// <summary>Judges a replay.</summary>
    /// <param name="replay">That of a unit, or of any units together.</param>
    /// <param name="lessons">What was learned from that of all units together; weeks in which nothing could be learned yet are left out.</param>
    public static Calibration Of(Replay replay, Lessons lessons)
    {
        var calibration = new Calibration();
        foreach (var (cell, (count, late)) in replay.Cells)
        {
            if (lessons.AsOf(cell.Week) is { } lesson)
            {
                calibration.Take(cell.Week, lesson.OfLogit(cell.Logit, cell.DaysLeft), lesson.Days.RateOf(cell.DaysLeft), (count, late));
            }
        }

        return calibration;
    }

    /// <summary>Both together.</summary>
    public static Calibration operator +(Calibration left, Calibration right)
    {
        var both = new Calibration();
        both.Add(left);
        both.Add(right);
        return both;
    }

    /// <summary>Adds another.</summary>
    public void Add(Calibration other)
    {
        foreach (var (week, score) in other._weeks)
        {
            Add(week, score);
        }

        foreach (var (rung, bin) in other._bins)
        {
            Add(rung, bin);
        }
    }

    /// <summary>Adds what became of forecasts that were made in a week.</summary>
    internal void Add(int week, WeekScore score)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_weeks, week, out _);
        sum += score;
    }

    /// <summary>Adds what became of forecasts that said about the same.</summary>
    internal void Add(int rung, ReliabilityBin bin)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_bins, rung, out _);
        sum += bin;
    }

    private void Take(int week, double said, double saidByDays, (long Count, long Late) became)
    {
        Add(week, new WeekScore(became.Count, became.Late, ErrorOf(said, became), ErrorOf(saidByDays, became)));
        Add(ReplayCell.RungOf(said), new ReliabilityBin(became.Count, became.Late, (long)Math.Round(said * became.Count * 1e6)));
    }

    private static long ErrorOf(double said, (long Count, long Late) became) =>
        (long)Math.Round(((became.Late * (1 - said) * (1 - said)) + ((became.Count - became.Late) * said * said)) * 1e6);

    private static double VarianceOfMean(double[] gains, double mean)
    {
        var variance = 0d;
        for (var lag = 0; lag <= Memory; lag++)
        {
            var weight = lag == 0 ? 1 : 2 * (1 - (lag / (Memory + 1d)));
            for (var week = lag; week < gains.Length; week++)
            {
                variance += weight * (gains[week] - mean) * (gains[week - lag] - mean);
            }
        }

        return Math.Max(0, variance) / gains.Length / gains.Length;
    }
}

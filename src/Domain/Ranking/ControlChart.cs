using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>A unit beside itself: whether its newest week is more than the usual up and down.</summary>
/// <remarks>
/// The p' chart of Laney (2002): limits for each week by how much there was to do, widened where the weeks scatter more than chance.
/// States and rules after "Making data count" (NHS England), with eight on one side (Nelson 1984) for fewer false alarms.
/// </remarks>
/// <param name="State">What the newest week says.</param>
/// <param name="Signal">By which rule.</param>
/// <param name="Target">Whether the target will be met.</param>
/// <param name="Mean">The rate of all weeks, in percent; null where there is too little data.</param>
/// <param name="Weeks">The weeks in which there was something to do, the oldest first.</param>
public sealed record ControlChart(ControlState State, ControlSignal Signal, TargetState Target, double? Mean, IReadOnlyList<ControlWeek> Weeks)
{
    /// <summary>How many weeks with enough in them it needs.</summary>
    public const int FewestWeeks = 12;

    /// <summary>From how many dossiers on a week counts; the percentage of fewer says nothing.</summary>
    public const int FewestInAWeek = 5;

    private const double Limit = 3;
    private const int Run = 8;
    private const int Trend = 6;

    // The mean distance of two normal numbers, in standard deviations.
    private const double MovingRange = 1.128;

    /// <summary>Draws the chart of a rate.</summary>
    /// <param name="weeks">What happened in each week, the oldest first.</param>
    /// <param name="direction">Which rates are the better ones.</param>
    /// <param name="target">The percentage to be reached, or not to be exceeded where lower is better; null for none.</param>
    public static ControlChart Of(IEnumerable<Ratio> weeks, Direction direction, double? target)
    {
        var told = weeks.Where(week => week.Whole >= FewestInAWeek).Select(week => new Ratio(Math.Clamp(week.Part, 0, week.Whole), week.Whole)).ToList();
        if (told.Count < FewestWeeks)
        {
            return new ControlChart(ControlState.TooLittleData, ControlSignal.None, TargetState.Unknown, null, []);
        }

        var mean = (double)told.Sum(week => week.Part) / told.Sum(week => week.Whole);
        var off = told.Select(week => Share(week) == mean ? 0 : (Share(week) - mean) / Chance(mean, week.Whole)).ToList();
        var widened = Math.Max(1, off.Zip(off.Skip(1), (one, next) => Math.Abs(next - one)).Average() / MovingRange);
        var chart = told.Select(week => new ControlWeek(week, Percent(mean - (Limit * widened * Chance(mean, week.Whole))), Percent(mean + (Limit * widened * Chance(mean, week.Whole))))).ToList();
        var (signal, isUp) = SignalOf([.. off.Select(one => one / widened)], told);
        var state = signal == ControlSignal.None ? ControlState.CommonCause
            : isUp == (direction == Direction.HigherIsBetter) ? ControlState.Improving
            : ControlState.Worsening;
        var usual = told.Average(week => (double)week.Whole);
        var reach = Limit * widened * Chance(mean, usual);
        return new ControlChart(state, signal, TargetOf(Percent(mean - reach), Percent(mean + reach), direction, target), 100 * mean, chart);
    }

    private static (ControlSignal Signal, bool IsUp) SignalOf(double[] off, IReadOnlyList<Ratio> weeks)
    {
        if (Math.Abs(off[^1]) > Limit)
        {
            return (ControlSignal.BeyondLimits, off[^1] > 0);
        }

        var run = off.AsSpan(off.Length - Run);
        if (Array.TrueForAll(run.ToArray(), one => one > 0) || Array.TrueForAll(run.ToArray(), one => one < 0))
        {
            return (ControlSignal.EightOnOneSide, run[0] > 0);
        }

        var steps = weeks.Zip(weeks.Skip(1), (one, next) => Share(next).CompareTo(Share(one))).TakeLast(Trend - 1).ToList();
        return steps.TrueForAll(step => step > 0) || steps.TrueForAll(step => step < 0)
            ? (ControlSignal.SixInOneDirection, steps[0] > 0)
            : (ControlSignal.None, false);
    }

    private static TargetState TargetOf(double low, double high, Direction direction, double? target) => (target, direction) switch
    {
        (null, _) => TargetState.Unknown,
        ({ } least, Direction.HigherIsBetter) => low >= least ? TargetState.WillMeet : high < least ? TargetState.WillMiss : TargetState.HitAndMiss,
        ({ } most, _) => high <= most ? TargetState.WillMeet : low > most ? TargetState.WillMiss : TargetState.HitAndMiss,
    };

    private static double Share(Ratio week) => (double)week.Part / week.Whole;

    private static double Chance(double mean, double whole) => Math.Sqrt(mean * (1 - mean) / whole);

    private static double Percent(double share) => 100 * Math.Clamp(share, 0, 1);
}

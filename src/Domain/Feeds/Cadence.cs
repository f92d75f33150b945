namespace ParLive.Domain.Feeds;

/// <summary>How a feed speaks: its usual gap, the longest that is still expected, and how improbable a longer one is. Seconds of working time.</summary>
/// <remarks>
/// The expected interval is built as a dike is: so high that chance overtops it once in <see cref="Years"/> years of work. From the thirty
/// longest gaps that are remembered (half of them where there are fewer than sixty) it is read how fast longer ones become rare; the rest is
/// carried on from there. With u the shortest of the k longest, S the sum of what they have beyond u, and T all the time that is
/// remembered, a gap over u + x is expected once in T/k · (1 + x/S)^k. That is the excess over a threshold of Pickands (1975) with an
/// exponential tail, and the predictive distribution of it, so that few gaps give a wider bound by themselves. A feed that speaks at even
/// intervals has nearly no excess: there the longest gap stands, and beyond it as much again, half a day at least and a whole one at most, and
/// more while gaps are few; but no more than five times the longest. So half a day of hourly batches may be empty or fail; of nightly ones
/// two while few are known, and one later.
/// </remarks>
internal sealed class Cadence
{
    /// <summary>Once in so many years chance alone makes a feed late that lives.</summary>
    public const int Years = 10_000;

    private const int MostTimes = 5;
    private const double HalfADay = 4 * 3_600;
    private const double SecondsOfAYear = 2_000 * 3_600;
    private const double MostGaps = 30;
    private const double UsualShare = 0.9;

    private readonly int[] _bins;

    private Cadence(int[] bins)
    {
        _bins = bins;
        Gaps = bins.Sum() / (double)GapMemory.Weight;
        Remembered = Sum(over: 0);
        Tail = TailOf();
        (Usual, Expected) = (UsualGap(), ExpectedGap());
    }

    /// <summary>How many gaps are remembered; faded ones count less than one.</summary>
    public double Gaps { get; }

    /// <summary>How much working time they are.</summary>
    public double Remembered { get; }

    /// <summary>Nine of ten gaps are not longer.</summary>
    public long Usual { get; }

    /// <summary>The longest gap that is still expected.</summary>
    public long Expected { get; }

    /// <summary>How improbable silence is, by its length.</summary>
    public Evidence Evidence => field ??= Evidence.Of(this);

    /// <summary>How the longest gaps become rare.</summary>
    private (double Count, double Over, double Excess) Tail { get; }

    /// <summary>Reads a histogram of gaps.</summary>
    public static Cadence Of(int[] bins) => new(bins);

    /// <summary>How improbable it is, by chance, that nothing comes for so long: the larger of what a gap and what a window say.</summary>
    /// <remarks>A gap begins with a record; of other feeds it is not known when they spoke last, so any window of that length may be it.</remarks>
    public double ChanceOfSilence(double seconds)
    {
        var (count, over, excess) = Tail;
        if (seconds < over)
        {
            return Math.Max(LongerThan(seconds) / Gaps, Math.Min(1, Sum(seconds) / Remembered));
        }

        var rest = 1 + ((seconds - over) / excess);
        var gap = count / Gaps * Math.Pow(rest, -count);
        var window = count * excess / (count - 1) * Math.Pow(rest, 1 - count) / Remembered;
        return Math.Min(1, Math.Max(gap, window));
    }

    private long ExpectedGap()
    {
        var (count, over, excess) = Tail;
        var rarer = Math.Max(1, Years * SecondsOfAYear * count / Remembered);
        var bound = over + (excess * (Math.Pow(rarer, 1 / count) - 1));
        var longest = GapMemory.LongestOf(_bins);
        var beyond = Math.Max(HalfADay, Math.Min(longest, 2 * HalfADay) * (1 + (MostGaps / Gaps)));
        return Math.Max((long)bound, Math.Min(longest * MostTimes, longest + (long)beyond));
    }

    private long UsualGap()
    {
        var (bin, left) = (0, Gaps * GapMemory.Weight * UsualShare);
        for (; bin < _bins.Length - 1 && left > _bins[bin]; bin++)
        {
            left -= _bins[bin];
        }

        return GapMemory.FloorOf(bin + 1);
    }

    private (double Count, double Over, double Excess) TailOf()
    {
        var count = Math.Min(MostGaps, Gaps / 2);
        var (bin, left, excess) = (_bins.Length - 1, count * GapMemory.Weight, 0.0);
        for (; bin > 0 && left > _bins[bin]; bin--)
        {
            left -= _bins[bin];
        }

        var over = GapMemory.FloorOf(bin);
        for (var longer = bin + 1; longer < _bins.Length; longer++)
        {
            excess += _bins[longer] * (MiddleOf(longer) - over);
        }

        return (count, over, (excess + (left * (MiddleOf(bin) - over))) / GapMemory.Weight);
    }

    private double LongerThan(double seconds)
    {
        var weight = 0.0;
        for (var bin = _bins.Length - 1; bin >= 0 && GapMemory.FloorOf(bin + 1) > seconds; bin--)
        {
            weight += _bins[bin];
        }

        return weight / GapMemory.Weight;
    }

    private double Sum(double over)
    {
        var sum = 0.0;
        for (var bin = 0; bin < _bins.Length; bin++)
        {
            sum += _bins[bin] * Math.Max(0, MiddleOf(bin) - over);
        }

        return sum / GapMemory.Weight;
    }

    private static double MiddleOf(int bin) => (GapMemory.FloorOf(bin) + GapMemory.FloorOf(bin + 1)) / 2.0;
}

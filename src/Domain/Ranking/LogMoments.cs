using ParLive.Domain.Measures;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>How long dossiers took, as three sums over the natural logarithm of their working hours; they add up over units and ranges.</summary>
/// <remarks>Whole numbers, so that sums are exact in any order and equal evidence has equal bytes. The default is nothing.</remarks>
/// <param name="Count">How many dossiers.</param>
/// <param name="Sum">The sum of the logarithms, in ten-thousandths.</param>
/// <param name="Squares">The sum of their squares, in ten-thousandths.</param>
public readonly record struct LogMoments(long Count, long Sum, long Squares)
{
    private const double Scale = 10_000;
    private static readonly (long Sum, long Squares)[] OfBin = [.. Enumerable.Range(0, ProcessingTime.Bins).Select(MomentsOf)];

    /// <summary>The mean logarithm; 0 of nothing.</summary>
    public double Mean => Count <= 0 ? 0 : Sum / Scale / Count;

    /// <summary>The sum of the squared distances from the mean, never negative.</summary>
    public double Scatter => Count <= 0 ? 0 : Math.Max(0, (Squares / Scale) - (Count * Mean * Mean));

    /// <summary>Of the histogram of processing times: within a bin every duration is taken to be as likely as another.</summary>
    public static LogMoments Of(Counts counts)
    {
        var moments = default(LogMoments);
        for (var bin = 0; bin < ProcessingTime.Bins; bin++)
        {
            // A corrected history may leave a bin below nothing for as long as the correction of its neighbour is on its way.
            var count = Math.Max(0, counts[AllMeasures.Processing(bin)]);
            moments += new LogMoments(count, count * OfBin[bin].Sum, count * OfBin[bin].Squares);
        }

        return moments;
    }

    /// <summary>Of two groups together.</summary>
    public static LogMoments operator +(LogMoments left, LogMoments right) =>
        new(left.Count + right.Count, left.Sum + right.Sum, left.Squares + right.Squares);

    // The mean of ln x and of its square where x is spread evenly over a bin; what has no end is read at its lower bound.
    private static (long Sum, long Squares) MomentsOf(int bin)
    {
        var (from, until) = ProcessingTime.HoursOf(bin);
        var end = double.IsInfinity(until) ? (Math.Log(from), Math.Log(from) * Math.Log(from)) : (
            (First(until) - First(from)) / (until - from), (Second(until) - Second(from)) / (until - from));
        return ((long)Math.Round(end.Item1 * Scale), (long)Math.Round(end.Item2 * Scale));
    }

    private static double First(double x) => x <= 0 ? 0 : x * (Math.Log(x) - 1);

    private static double Second(double x) => x <= 0 ? 0 : x * ((Math.Log(x) * Math.Log(x)) - (2 * Math.Log(x)) + 2);
}

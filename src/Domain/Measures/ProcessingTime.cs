using NodaTime;

namespace ParLive.Domain.Measures;

/// <summary>How long resolved dossiers took, in working time without the spells in which their clocks stood: a histogram that adds up.</summary>
/// <remarks>
/// Each bin is a measure, so it is summed over units and ranges like any other. The first bin holds what took less than 15 minutes;
/// from there on eight bins of equal width fill each doubling up to 2,048 working hours, and the last one holds what took longer. A
/// quantile read from it is right to half a bin: 7.5 minutes in the first, at most 6.25 % of the value after it.
/// </remarks>
public static class ProcessingTime
{
    /// <summary>How many bins there are.</summary>
    public const int Bins = 1 + (Doublings * PerDoubling) + 1;

    private const int Doublings = 13;
    private const int PerDoubling = 8;
    private const double FirstMinutes = 15;

    /// <summary>The bin of a duration, 0 to <see cref="Bins"/> - 1.</summary>
    public static int BinOf(Duration worked)
    {
        var times = worked.TotalMinutes / FirstMinutes;
        if (times < 1)
        {
            return 0;
        }

        var doubling = (int)Math.Floor(Math.Log2(times));
        if (doubling >= Doublings)
        {
            return Bins - 1;
        }

        var within = (int)(((times / Math.Pow(2, doubling)) - 1) * PerDoubling);
        return 1 + (doubling * PerDoubling) + Math.Min(within, PerDoubling - 1);
    }

    /// <summary>The working hours from which on a bin holds, and until which; the last bin has no end.</summary>
    public static (double From, double Until) HoursOf(int bin)
    {
        if (bin == 0)
        {
            return (0, FirstMinutes / 60);
        }

        return bin == Bins - 1 ? (EdgeOf(bin - 1), double.PositiveInfinity) : (EdgeOf(bin - 1), EdgeOf(bin));
    }

    /// <summary>The working hours that a share of the dossiers did not exceed: the middle of the bin in which the one of that rank lies.</summary>
    /// <param name="bins">How many dossiers each bin holds.</param>
    /// <param name="share">The share, over 0 and up to 1; 0.5 for the median.</param>
    /// <returns>Null if there are no dossiers; the lower bound if the rank lies in the last bin, which has no end.</returns>
    public static double? Quantile(ReadOnlySpan<long> bins, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var total = 0L;
        foreach (var count in bins)
        {
            total += count;
        }

        var rank = (long)Math.Ceiling(total * share);
        for (var bin = 0; bin < bins.Length && total > 0; bin++)
        {
            rank -= bins[bin];
            if (rank <= 0)
            {
                var (from, until) = HoursOf(bin);
                return double.IsInfinity(until) ? from : (from + until) / 2;
            }
        }

        return null;
    }

    // The end of a bin that has one.
    private static double EdgeOf(int bin)
    {
        var doubling = bin / PerDoubling;
        return FirstMinutes / 60 * Math.Pow(2, doubling) * (1 + (bin % PerDoubling / (double)PerDoubling));
    }
}

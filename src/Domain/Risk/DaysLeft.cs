using System.Runtime.InteropServices;

namespace ParLive.Domain.Risk;

/// <summary>How often dossiers fall overdue with so many working days left: the plain rule against which every forecast has to prove itself.</summary>
/// <remarks>
/// The rate never rises with the days left: the closest such rates, by pooling adjacent violators (Ayer, Brunk, Ewing, Reid and
/// Silverman 1955, "An empirical distribution function for sampling with incomplete information").
/// </remarks>
public sealed class DaysLeft
{
    private readonly double[] _rates;

    internal DaysLeft(double[] rates) => _rates = rates;

    /// <summary>Nobody knows: even odds.</summary>
    public static DaysLeft Unknown { get; } = new([0.5]);

    internal ReadOnlySpan<double> Rates => _rates;

    /// <summary>The closest rates to some counts.</summary>
    /// <param name="counts">How many dossiers there were with 1, 2, 3 … days left, and how many of them fell overdue.</param>
    public static DaysLeft Of(ReadOnlySpan<(long Count, long Late)> counts)
    {
        var blocks = new List<(long Count, long Late, int Days)>();
        foreach (var (count, late) in counts)
        {
            blocks.Add((count, late, 1));
            while (blocks.Count > 1 && IsOutOfOrder(blocks[^2], blocks[^1]))
            {
                var last = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                ref var before = ref CollectionsMarshal.AsSpan(blocks)[^1];
                before = (before.Count + last.Count, before.Late + last.Late, before.Days + last.Days);
            }
        }

        var rates = blocks.SelectMany(block => Enumerable.Repeat(block.Count == 0 ? 0.5 : (double)block.Late / block.Count, block.Days)).ToArray();
        return rates.Length == 0 ? Unknown : new DaysLeft(rates);
    }

    /// <summary>How often dossiers with so many working days left fall overdue.</summary>
    public double RateOf(int days) => _rates[Math.Clamp(days - 1, 0, _rates.Length - 1)];

    // Where nothing was seen the neighbour's rate holds.
    private static bool IsOutOfOrder((long Count, long Late, int Days) nearer, (long Count, long Late, int Days) farther) =>
        nearer.Count == 0 || farther.Count == 0 || nearer.Late * farther.Count <= farther.Late * nearer.Count;
}

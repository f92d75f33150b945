using System.Runtime.InteropServices;

namespace ParLive.Domain.Risk;

/// <summary>How dossiers that are alike left, over the parts of their terms: sums over dossiers, so tables add up.</summary>
/// <remarks>
/// Those that are not finished count for the parts that they have lived through, as in Kaplan and Meier (1958), "Nonparametric estimation
/// from incomplete observations"; who came late to a part or was lost in it counts for what was seen of it. All are whole numbers: sums are
/// the same in any order and grouping.
/// </remarks>
public sealed class LifeTable
{
    /// <summary>Time in a part is counted in so many pieces of it.</summary>
    private const int Pieces = 256;

    // For each part: exits, moves to other steps, pieces lived, pieces that exits left unlived, dossiers seen there whose end is known,
    // those of them that turned out late.
    private const int PerBin = 6;
    private readonly long[] _counts = new long[PerBin * TermAxis.Bins];
    private readonly Dictionary<string, long[]> _moves = new(StringComparer.Ordinal);

    /// <summary>To which steps they went on, and how many in each part.</summary>
    public IReadOnlyDictionary<string, long[]> Moves => _moves;

    /// <summary>How many ended in a part.</summary>
    public long Exits(int bin) => _counts[PerBin * bin];

    /// <summary>How many went on to another step in a part.</summary>
    public long MovesOn(int bin) => _counts[(PerBin * bin) + 1];

    /// <summary>How long dossiers lived in a part; 1 for a dossier that lived through all of it.</summary>
    public double Lived(int bin) => _counts[(PerBin * bin) + 2] / (double)Pieces;

    /// <summary>The same with those that ended counted to the end of the part: how many could have been seen to end in it.</summary>
    public double Exposed(int bin) => (_counts[(PerBin * bin) + 2] + _counts[(PerBin * bin) + 3]) / (double)Pieces;

    /// <summary>How many were there in a part, of those of which it is known whether they were late in the end.</summary>
    public long Decided(int bin) => _counts[(PerBin * bin) + 4];

    /// <summary>How many of those turned out late.</summary>
    public long Late(int bin) => _counts[(PerBin * bin) + 5];

    /// <summary>The sums one after the other, for bytes.</summary>
    internal Span<long> Counts => _counts;

    /// <summary>Adds what was seen of one dossier.</summary>
    /// <param name="stay">Its stay.</param>
    /// <param name="next">The step to which it went on; null if it ended there, fell overdue there, or is there still.</param>
    /// <param name="end">What it came to.</param>
    internal void Add(Stay stay, string? next, CourseEnd end)
    {
        var (first, last) = (TermAxis.BinOf(stay.From), TermAxis.BinOf(stay.Until));
        for (var bin = first; bin <= last; bin++)
        {
            var lived = Math.Min(stay.Until * TermAxis.Bins, bin + 1) - Math.Max(stay.From * TermAxis.Bins, bin);
            _counts[(PerBin * bin) + 2] += (long)Math.Round(lived * Pieces);
            _counts[(PerBin * bin) + 4] += end == CourseEnd.Unknown ? 0 : 1;
            _counts[(PerBin * bin) + 5] += end == CourseEnd.Late ? 1 : 0;
        }

        if (next is not null)
        {
            MovesTo(next)[last]++;
            _counts[(PerBin * last) + 1]++;
        }
        else if (end == CourseEnd.InTerm)
        {
            _counts[PerBin * last]++;
            _counts[(PerBin * last) + 3] += (long)Math.Round((last + 1 - (stay.Until * TermAxis.Bins)) * Pieces);
        }
    }

    /// <summary>Adds another table.</summary>
    internal void Add(LifeTable other)
    {
        for (var place = 0; place < _counts.Length; place++)
        {
            _counts[place] += other._counts[place];
        }

        foreach (var (step, moves) in other._moves)
        {
            var own = MovesTo(step);
            for (var bin = 0; bin < moves.Length; bin++)
            {
                own[bin] += moves[bin];
            }
        }
    }

    /// <summary>How many went on to a step in each part, to be counted in.</summary>
    internal long[] MovesTo(string step)
    {
        ref var moves = ref CollectionsMarshal.GetValueRefOrAddDefault(_moves, step, out _);
        return moves ??= new long[TermAxis.Bins];
    }
}

namespace ParLive.Domain.Risk;

/// <summary>How fast dossiers that are alike end, and go on to other steps, in each part of the term.</summary>
internal sealed class Rates
{
    // Few that came late to a part and ended at once would make it more than all.
    private const double MostEnds = 0.999;

    private readonly double[] _ends = new double[TermAxis.Bins];
    private readonly double[] _exits = new double[TermAxis.Bins];
    private readonly double[] _totals = new double[TermAxis.Bins];
    private readonly Dictionary<string, double[]> _moves = new(StringComparer.Ordinal);

    /// <summary>To which steps, and how fast in each part.</summary>
    public IReadOnlyDictionary<string, double[]> Moves => _moves;

    /// <summary>What was seen, shrunk to the rates of those that are less alike.</summary>
    /// <param name="table">What was seen; null for nothing.</param>
    /// <param name="parent">The rates of those that are less alike.</param>
    /// <param name="weight">As how many dossiers that lived through a part these weigh.</param>
    public static Rates Of(LifeTable? table, Rates parent, double weight)
    {
        var rates = new Rates();
        for (var bin = 0; bin < TermAxis.Bins; bin++)
        {
            rates._ends[bin] = ((table?.Exits(bin) ?? 0) + (weight * parent._ends[bin])) / ((table?.Exposed(bin) ?? 0) + weight);
        }

        foreach (var step in parent._moves.Keys.Union(table?.Moves.Keys ?? [], StringComparer.Ordinal))
        {
            rates._moves[step] = MovesOf(table, step, parent._moves.GetValueOrDefault(step), weight);
        }

        rates.SumUp();
        return rates;
    }

    /// <summary>The rates of all dossiers together, whatever their steps.</summary>
    public static Rates OfAll(LifeTable? table)
    {
        // As if one dossier had ended in each part, of twenty that were there: it matters while next to nothing is known.
        var rates = new Rates();
        for (var bin = 0; bin < TermAxis.Bins; bin++)
        {
            rates._ends[bin] = ((table?.Exits(bin) ?? 0) + 1) / ((table?.Exposed(bin) ?? 0) + 20);
        }

        rates.SumUp();
        return rates;
    }

    /// <summary>How fast they end: the chance to get through a part without an end is e to the minus that.</summary>
    public double Exits(int bin) => _exits[bin];

    /// <summary>Both together.</summary>
    public double Total(int bin) => _totals[bin];

    private static double[] MovesOf(LifeTable? table, string step, double[]? parent, double weight)
    {
        var moves = new double[TermAxis.Bins];
        var seen = table?.Moves.GetValueOrDefault(step);
        for (var bin = 0; bin < moves.Length; bin++)
        {
            moves[bin] = ((seen?[bin] ?? 0) + (weight * (parent?[bin] ?? 0))) / ((table?.Lived(bin) ?? 0) + weight);
        }

        return moves;
    }

    private void SumUp()
    {
        for (var bin = 0; bin < TermAxis.Bins; bin++)
        {
            _exits[bin] = -Math.Log(1 - Math.Min(MostEnds, _ends[bin]));
            _totals[bin] = _exits[bin] + _moves.Values.Sum(moves => moves[bin]);
        }
    }
}

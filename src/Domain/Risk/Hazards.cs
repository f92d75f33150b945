using System.Collections.Concurrent;

namespace ParLive.Domain.Risk;

/// <summary>How fast dossiers end and go on, for each kind of them: what is rare borrows from what it is like.</summary>
/// <remarks>
/// A rate is (seen + m · rate of the like) / (time lived + m): that of all dossiers lends to each step, and that of a step to the step in
/// one procedure. Going from step to step and ending at last is the product-limit estimate of Aalen and Johansen (1978), "An empirical
/// transition matrix for non-homogeneous Markov chains based on censored observations"; with one step it is that of Kaplan and Meier.
/// </remarks>
internal sealed class Hazards(Durations durations)
{
    // As how many dossiers those that are less alike weigh: from a few dozen on a step in one procedure speaks for itself.
    private const double WeightOfAll = 5;
    private const double WeightOfStep = 20;

    /// <summary>As how many ends that were expected the pace of the others weighs against a unit's own.</summary>
    private const double WeightOfPace = 50;

    private readonly ConcurrentDictionary<Stratum, Rates> _rates = new();
    private readonly ConcurrentDictionary<string, Ways> _ways = new(StringComparer.Ordinal);
    private readonly Lazy<Rates> _all = new(() => Rates.OfAll(durations.Find(Stratum.All)));

    // Strata of a procedure; those of all procedures together where a procedure was never seen.
    private readonly Lazy<ILookup<string?, Stratum>> _strata = new(() => durations.Tables.Keys
        .Where(stratum => stratum.Step is not null)
        .ToLookup(stratum => stratum.Procedure, StringComparer.Ordinal));

    /// <summary>How much faster a unit is than what it does lets expect: ends and steps seen by ends and steps expected, shrunk to 1.</summary>
    /// <param name="own">What the unit's own dossiers say, all of it or in parts.</param>
    /// <remarks>The posterior mean of a Gamma frailty: Clayton and Kaldor (1987), "Empirical Bayes estimates of age-standardized relative risks".</remarks>
    public double PaceOf(params ReadOnlySpan<Durations> own)
    {
        var (seen, expected) = (WeightOfPace, WeightOfPace);
        foreach (var some in own)
        {
            foreach (var (stratum, table) in some.Tables.Where(pair => pair.Key.Procedure is not null))
            {
                var rates = RatesOf(stratum);
                for (var bin = 0; bin < TermAxis.Bins; bin++)
                {
                    seen += table.Exits(bin) + table.MovesOn(bin);
                    expected += table.Lived(bin) * rates.Total(bin);
                }
            }
        }

        return seen / expected;
    }

    /// <summary>How likely dossiers of a procedure fall overdue, at a pace.</summary>
    public LateChances LateOf(string procedure, double pace) => _ways.GetOrAdd(procedure, MakeWays).LateAt(pace);

    private Ways MakeWays(string procedure)
    {
        var known = _strata.Value[procedure];
        var strata = known.Any() ? known : _strata.Value[null];
        return new Ways([.. strata.Select(stratum => (stratum with { Procedure = procedure }, RatesOf(stratum)))], RatesOf(new Stratum(procedure, "", 0)));
    }

    private Rates RatesOf(Stratum stratum) => _rates.GetOrAdd(stratum, MakeRates);

    private Rates MakeRates(Stratum stratum)
    {
        var table = durations.Find(stratum);
        return stratum.Procedure is null
            ? Rates.Of(table, _all.Value, WeightOfAll)
            : Rates.Of(table, RatesOf(stratum.OfAnyProcedure()), WeightOfStep);
    }
}

using System.Globalization;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Simulation.Chance;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>A peer group whose true rates are known, and figures drawn from them: no dossiers are needed where a week is a number.</summary>
internal sealed class KnownGroup
{
    public const string Kind = "commune";

    private readonly Dice _dice;

    public KnownGroup(int seed, int units = 168)
    {
        _dice = new Dice(seed).Apart("ranking");
        Rates = [.. Enumerable.Range(0, units).Select(_ => Math.Clamp(_dice.Share(0.93, 0.04), 0.001, 0.999))];
        PerWeek = [.. Enumerable.Range(0, units).Select(_ => _dice.LogNormal(40, 1.0))];
        TrueRanks = RanksOf(Rates);
    }

    /// <summary>The true rates on time.</summary>
    public double[] Rates { get; }

    /// <summary>How many dossiers are resolved a week, on the average.</summary>
    public double[] PerWeek { get; }

    /// <summary>The true ranks, 1 for the best.</summary>
    public int[] TrueRanks { get; }

    public static string KeyOf(int unit) => FormattableString.Invariant($"{10_000 + unit}@2026-01-01");

    public static int UnitOf(string key) => int.Parse(key.AsSpan(0, 5), CultureInfo.InvariantCulture) - 10_000;

    public static Candidate CandidateOf(int unit, Ratio ratio) => new(KeyOf(unit), Kind, EvidenceSet.Of(RankedIndicators.OnTime, ratio));

    /// <summary>The place, 1 for the highest, of each value.</summary>
    public static int[] RanksOf(double[] values)
    {
        var ranks = new int[values.Length];
        var order = Enumerable.Range(0, values.Length).OrderByDescending(unit => values[unit]).ThenBy(unit => unit).ToArray();
        for (var place = 0; place < order.Length; place++)
        {
            ranks[order[place]] = place + 1;
        }

        return ranks;
    }

    /// <summary>On time of resolved at each unit, in some weeks.</summary>
    public Ratio[] Draw(double weeks) => [.. Enumerable.Range(0, Rates.Length).Select(unit => Draw(unit, weeks, 0))];

    /// <summary>On time of resolved at a unit, in some weeks, where its true rate fell.</summary>
    public Ratio Draw(int unit, double weeks, double points)
    {
        var whole = _dice.Poisson(PerWeek[unit] * weeks);
        return new Ratio(_dice.Binomial(Math.Max(0.001, Rates[unit] - points), whole), whole);
    }
}

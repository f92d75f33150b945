namespace ParLive.Domain.Ranking;

/// <summary>What the group as a whole says of an indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Known">For how many units of the group it has a value.</param>
/// <param name="Units">How many there are.</param>
/// <param name="Rates">The distribution of the group's rates; null for a time.</param>
/// <param name="Times">The distribution of the group's times; null for a rate.</param>
public sealed record IndicatorFit(RankedIndicator Indicator, int Known, int Units, BetaPrior? Rates, NormalPrior? Times)
{
    /// <summary>Whether it counts for nobody, because more than half of the group has no value.</summary>
    public bool IsLeftOut => 2 * Known < Units;

    /// <summary>How its spread was found.</summary>
    public SpreadFit Fit => Rates?.Fit ?? Times!.Fit;

    internal static IndicatorFit Of(RankedIndicator indicator, IReadOnlyList<Candidate> units)
    {
        var known = units.Select(unit => unit.Evidence[indicator]).OfType<Evidence>().ToList();
        return indicator.Rate is null
            ? new(indicator, known.Count, units.Count, null, NormalPrior.Of([.. known.OfType<Evidence.Time>().Select(time => time.Moments)]))
            : new(indicator, known.Count, units.Count, BetaPrior.Of([.. known.OfType<Evidence.Share>().Select(share => (share.Part, share.Whole))]), null);
    }

    /// <summary>The Beta distribution of a unit's rate once its own counts are known; the group's where there are none.</summary>
    internal (double Alpha, double Beta) RateOf(EvidenceSet evidence) =>
        evidence[Indicator] is Evidence.Share share
            ? (Rates!.Alpha + share.Part, Rates.Beta + share.Whole - share.Part)
            : (Rates!.Alpha, Rates.Beta);

    /// <summary>A unit's points, 0 to 100, higher is better: their mean and their variance.</summary>
    /// <remarks>
    /// A rate gives its percentage, or what is missing to 100 where lower is better. A time gives the probability that a dossier of the
    /// unit takes less than one of the group; 50 is like the group.
    /// </remarks>
    internal (double Mean, double Variance) PointsOf(EvidenceSet evidence)
    {
        if (Times is { } times)
        {
            var (own, doubt) = times.After(evidence[Indicator] is Evidence.Time time ? time.Moments : default);
            var width = Math.Sqrt((2 * times.Within) + times.Between + doubt);
            var ahead = (times.Mean - own) / width;
            var slope = 100 * NormalTable.Density(ahead) / width;
            return (100 * NormalTable.Below(ahead), slope * slope * doubt);
        }

        var (alpha, beta) = RateOf(evidence);
        var (weight, mean) = (alpha + beta, alpha / (alpha + beta));
        return (100 * (Indicator.Direction == Direction.HigherIsBetter ? mean : 1 - mean), 10_000 * mean * (1 - mean) / (weight + 1));
    }
}

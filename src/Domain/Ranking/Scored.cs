namespace ParLive.Domain.Ranking;

/// <summary>A unit's score, and what is known of the true one.</summary>
internal readonly record struct Scored(double Mean, double Deviation, Posterior? Curve, bool IsOfShare)
{
    /// <summary>By the indicators that count for its group.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="used">The indicators that count, with what the group says of each.</param>
    /// <param name="withCurve">Whether intervals are asked for.</param>
    public static Scored Of(Candidate unit, IReadOnlyList<(IndicatorFit Fit, IndicatorWeight Weight)> used, bool withCurve)
    {
        if (unit.IsLost || used.Count == 0)
        {
            return default;
        }

        var (mean, variance, weights) = (0.0, 0.0, 0.0);
        foreach (var (fit, weight) in used)
        {
            var points = fit.PointsOf(unit.Evidence);
            weights += weight.Weight;
            mean += weight.Weight * points.Mean;
            variance += weight.Weight * weight.Weight * points.Variance;
        }

        var (score, deviation) = (mean / weights, Math.Max(1e-9, Math.Sqrt(variance) / weights));
        if (!withCurve)
        {
            return new Scored(score, deviation, null, IsOfShare: false);
        }

        if (used is not [{ Fit: { Rates: not null } only }])
        {
            return new Scored(score, deviation, Posterior.OfNormal(score, deviation), IsOfShare: false);
        }

        var (alpha, beta) = only.RateOf(unit.Evidence);
        var turned = only.Indicator.Direction == Direction.LowerIsBetter;
        return new Scored(score, deviation, Posterior.OfShare(alpha, beta, turned), IsOfShare: true);
    }

    /// <summary>The unit with its score and its place.</summary>
    public RankedUnit With(Candidate unit, int? place, RankSpan? ranks, NotRankedReason? reason) =>
        new(unit, Interval(reason), place, ranks, reason) { Known = (Mean, Deviation) };

    // What is shown of a unit of which nothing is known is that nothing is known.
    private ScoreInterval? Interval(NotRankedReason? reason) =>
        reason is NotRankedReason.LostFeed or NotRankedReason.NoValue or NotRankedReason.NoIndicator ? null
        : Curve is null ? ScoreInterval.Of(Mean, Mean, Mean)
        : ScoreInterval.Of(Mean, PointsAt((1 - FairRanking.Probability) / 2), PointsAt((1 + FairRanking.Probability) / 2));

    private double PointsAt(double probability) => IsOfShare ? 100 * Posterior.ShareOf(Curve!.Quantile(probability)) : Curve!.Quantile(probability);
}

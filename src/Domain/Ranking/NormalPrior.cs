namespace ParLive.Domain.Ranking;

/// <summary>What the times of a group say of a unit before anything is known of it: a normal distribution of the mean logarithm of hours.</summary>
/// <remarks>Variances are over 0 and finite, whatever it was fitted to.</remarks>
/// <param name="Mean">The mean logarithm of the group.</param>
/// <param name="Between">The variance of the units' means around it.</param>
/// <param name="Within">The variance of the dossiers of one unit, the same for all.</param>
/// <param name="Fit">How it was found.</param>
public sealed record NormalPrior(double Mean, double Between, double Within, SpreadFit Fit)
{
    private const int FewestUnits = 3;
    private const double SmallestVariance = 1e-6;
    private const double AssumedWithin = 1;
    private const double AssumedBetween = 0.1;
    private const double Telling = 1.353;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>As how many dossiers of its own the group weighs in a unit's score.</summary>
    public double Weight => Within / Between;

    /// <summary>Fits to the moments of a group; what counts nothing is left out.</summary>
    /// <remarks>
    /// The variance within is pooled over the units; the one between is the likeliest where every standard deviation is as likely as
    /// another beforehand, which keeps it from 0 in a small group (Gelman et al., Bayesian Data Analysis, 5.4). Golden section.
    /// </remarks>
    internal static NormalPrior Of(IReadOnlyList<LogMoments> all)
    {
        var units = all.Where(one => one.Count > 0).ToArray();
        var (dossiers, scatter) = (units.Sum(one => (double)one.Count), units.Sum(one => one.Scatter));
        var freedom = dossiers - units.Length;
        var within = freedom > 0 && scatter > 0 ? Math.Max(SmallestVariance, scatter / freedom) : AssumedWithin;
        if (units.Length < FewestUnits)
        {
            var mean = dossiers > 0 ? units.Sum(one => one.Count * one.Mean) / dossiers : 0;
            return new NormalPrior(mean, AssumedBetween, within, SpreadFit.Assumed);
        }

        var (low, high) = (Math.Log(SmallestVariance), Math.Log(25.0));
        for (var step = 0; step < 40; step++)
        {
            var (left, right) = (high - (Golden * (high - low)), low + (Golden * (high - low)));
            if (Height(units, within, Math.Exp(left)).Height > Height(units, within, Math.Exp(right)).Height)
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        var between = Math.Exp((low + high) / 2);
        var (height, center) = Height(units, within, between);
        var gain = height - (Math.Log(between) / 2) - Height(units, within, 0).Height;
        return new NormalPrior(center, between, within, gain > Telling ? SpreadFit.Likeliest : SpreadFit.HardlyTold);
    }

    /// <summary>What is known of a unit's mean logarithm once its own moments are.</summary>
    internal (double Mean, double Variance) After(LogMoments own)
    {
        var precision = (1 / Between) + (own.Count / Within);
        return (((Mean / Between) + (own.Count * own.Mean / Within)) / precision, 1 / precision);
    }

    // The log-likelihood of a variance between, with the mean that fits it best; a uniform standard deviation adds half its logarithm.
    private static (double Height, double Mean) Height(LogMoments[] units, double within, double between)
    {
        var (weights, sum) = (0.0, 0.0);
        foreach (var unit in units)
        {
            var weight = 1 / (between + (within / unit.Count));
            weights += weight;
            sum += weight * unit.Mean;
        }

        var (mean, height) = (sum / weights, between > 0 ? Math.Log(between) / 2 : 0);
        foreach (var unit in units)
        {
            var variance = between + (within / unit.Count);
            height -= (Math.Log(variance) + ((unit.Mean - mean) * (unit.Mean - mean) / variance)) / 2;
        }

        return (height, mean);
    }
}

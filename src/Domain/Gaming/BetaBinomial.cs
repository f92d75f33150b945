using MathNet.Numerics;

namespace ParLive.Domain.Gaming;

/// <summary>How many of so many hits there are, where the chance of one differs from unit to unit.</summary>
/// <remarks>
/// The units' log-odds spread about a common mean with a standard deviation; the Beta distribution that has the same mean and about the
/// same spread stands for them (Skellam 1948; Williams 1975).
/// </remarks>
internal static class BetaBinomial
{
    private const double LeastSpread = 1e-3;
    private const double Furthest = 20;

    /// <summary>The logarithm of the chance of just so many hits, without the number of ways to arrange them, which depends on no parameter.</summary>
    /// <param name="of">Of how many.</param>
    /// <param name="hits">How many.</param>
    /// <param name="logOdds">The mean log-odds of a hit.</param>
    /// <param name="spread">The standard deviation of the log-odds between units.</param>
    public static double LogMass(long of, long hits, double logOdds, double spread)
    {
        var chance = 1 / (1 + Math.Exp(-Math.Clamp(logOdds, -Furthest, Furthest)));
        var size = 1 / (chance * (1 - chance) * Math.Max(spread, LeastSpread) * Math.Max(spread, LeastSpread));
        var (hit, miss) = (chance * size, (1 - chance) * size);
        return LogBeta(hits + hit, of - hits + miss) - LogBeta(hit, miss);
    }

    private static double LogBeta(double left, double right) =>
        SpecialFunctions.GammaLn(left) + SpecialFunctions.GammaLn(right) - SpecialFunctions.GammaLn(left + right);
}

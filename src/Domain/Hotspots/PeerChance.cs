using MathNet.Numerics;

namespace ParLive.Domain.Hotspots;

/// <summary>How likely counts are in a unit like its peers.</summary>
public static class PeerChance
{
    private const double Negligible = 1e-14;

    /// <summary>The probability of as large a part, or a larger one, of as many; 0 to 1.</summary>
    public static double TailFrom(Tally tally, PeerPrior prior)
    {
        if (tally.Part <= 0 || tally.Part > tally.Whole)
        {
            return tally.Part <= 0 ? 1 : 0;
        }

        var (sum, term) = (0.0, Density(tally.Part, tally.Whole, prior));
        for (var part = tally.Part; part <= tally.Whole && term > sum * Negligible; part++)
        {
            sum += term;
            term *= Step(part, tally.Whole, prior);
        }

        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>The smallest part of so many that is less likely than a limit; one more than all where there is none.</summary>
    public static long FirstBelow(double limit, long whole, PeerPrior prior)
    {
        var part = whole + 1;
        for (var sum = 0.0; part > 0; part--)
        {
            sum += Density(part - 1, whole, prior);
            if (sum >= limit)
            {
                break;
            }
        }

        return part;
    }

    // From one part to the next.
    private static double Step(long part, long whole, PeerPrior prior) =>
        part >= whole ? 0 : (double)(whole - part) / (part + 1) * (part + prior.Alpha) / (whole - part - 1 + prior.Beta);

    private static double Density(long part, long whole, PeerPrior prior) => Math.Exp(
        SpecialFunctions.GammaLn(whole + 1.0) - SpecialFunctions.GammaLn(part + 1.0) - SpecialFunctions.GammaLn(whole - part + 1.0)
        + SpecialFunctions.BetaLn(part + prior.Alpha, whole - part + prior.Beta) - SpecialFunctions.BetaLn(prior.Alpha, prior.Beta));
}

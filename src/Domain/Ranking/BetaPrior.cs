using static ParLive.Domain.Ranking.GammaFunctions;

namespace ParLive.Domain.Ranking;

/// <summary>What the rates of a group say of a unit before anything is known of it: a Beta distribution.</summary>
/// <remarks>Alpha and beta are over 0 and finite, whatever it was fitted to.</remarks>
/// <param name="Alpha">As many dossiers on time, in effect.</param>
/// <param name="Beta">As many late ones.</param>
/// <param name="Fit">How it was found.</param>
public sealed record BetaPrior(double Alpha, double Beta, SpreadFit Fit)
{
    private const int FewestUnits = 3;
    private const int MostSteps = 60;
    private const double AssumedWeight = 10;
    private const double SmallestParameter = 0.05;
    private const double SmallestWeight = 0.2;
    private const double LargestWeight = 1e6;

    // Half the 95 % point of chi-squared with one degree of freedom, one-sided because a spread is never below 0.
    private const double Telling = 1.353;

    /// <summary>The rate of the group, 0 to 1.</summary>
    public double Mean => Alpha / (Alpha + Beta);

    /// <summary>As how many dossiers of its own the group weighs in a unit's score.</summary>
    public double Weight => Alpha + Beta;

    /// <summary>Fits the beta-binomial distribution to the counts of a group; what has no whole is left out.</summary>
    /// <remarks>
    /// The likeliest, where before the counts every mean, and every standard deviation of the units (the inverse root of the weight),
    /// is as likely as another: without that a group of ten that happen to agree would be taken to have no spread at all (Gelman et
    /// al., Bayesian Data Analysis, 5.3; with many units it is maximum likelihood). Newton's method, damped.
    /// </remarks>
    internal static BetaPrior Of(IReadOnlyList<(double Part, double Whole)> all)
    {
        // Equal counts are taken together: a country of small units has many.
        var counts = all.Where(one => one.Whole > 0).GroupBy(one => one).Select(same => (same.Key.Part, same.Key.Whole, Times: same.Count())).ToArray();
        var (parts, wholes, units) = (counts.Sum(one => one.Part * one.Times), counts.Sum(one => one.Whole * one.Times), counts.Sum(one => one.Times));
        var pooled = (parts + 0.5) / (wholes + 1);
        if (units < FewestUnits)
        {
            return Bounded(pooled * AssumedWeight, (1 - pooled) * AssumedWeight, SpreadFit.Assumed);
        }

        var start = ByMoments(counts, pooled);
        if (parts <= 0 || parts >= wholes)
        {
            // Where all did alike to the last dossier, no likelihood tells how far they might differ.
            return start with { Fit = SpreadFit.HardlyTold };
        }

        if (Climb(counts, start) is not { } found)
        {
            return start;
        }

        var gain = LogLikelihood(counts, found.Alpha, found.Beta) - BinomialLogLikelihood(parts, wholes);
        return Bounded(found.Alpha, found.Beta, gain > Telling ? SpreadFit.Likeliest : SpreadFit.HardlyTold);
    }

    private static BetaPrior Bounded(double alpha, double beta, SpreadFit fit) =>
        new(Math.Clamp(alpha, SmallestParameter, LargestWeight), Math.Clamp(beta, SmallestParameter, LargestWeight), fit);

    // Kleinman (1973): the weighted variance of the rates beside what chance alone would make of it.
    private static BetaPrior ByMoments((double Part, double Whole, int Times)[] counts, double mean)
    {
        var (wholes, squares, scatter, units) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (part, whole, times) in counts)
        {
            wholes += whole * times;
            squares += whole * whole * times;
            scatter += whole * Square((part / whole) - mean) * times;
            units += times;
        }

        var chance = mean * (1 - mean);
        var freedom = wholes - (squares / wholes);
        var variance = freedom <= 0 ? 0 : (scatter - (chance * (units - 1))) / freedom;
        var weight = variance <= 0 ? LargestWeight / 1_000 : Math.Clamp((chance / variance) - 1, 1, LargestWeight / 1_000);
        return Bounded(mean * weight, (1 - mean) * weight, SpreadFit.Moments);
    }

    private static (double Alpha, double Beta)? Climb((double Part, double Whole, int Times)[] counts, BetaPrior start)
    {
        var (a, b, damping) = (Math.Log(start.Alpha), Math.Log(start.Beta), 1e-3);
        var (height, lowest) = (Height(counts, a, b), Height(counts, a, b));
        for (var step = 0; step < MostSteps; step++)
        {
            var (ga, gb, haa, hbb, hab) = Slope(counts, Math.Exp(a), Math.Exp(b));
            if (Math.Abs(ga) + Math.Abs(gb) < 1e-5 * (1 + Math.Abs(height)))
            {
                return (Math.Exp(a), Math.Exp(b));
            }

            var climbed = false;
            for (; damping < 1e12 && !climbed; damping *= climbed ? 0.1 : 10)
            {
                var (p, q) = (haa - (damping * (1 + Math.Abs(haa))), hbb - (damping * (1 + Math.Abs(hbb))));
                var determinant = (p * q) - (hab * hab);
                if (p >= 0 || determinant <= 0)
                {
                    continue;
                }

                var (nextA, nextB) = (a - Bound(((q * ga) - (hab * gb)) / determinant), b - Bound(((p * gb) - (hab * ga)) / determinant));
                var next = Height(counts, nextA, nextB);
                if (next > height || Math.Abs(next - height) < 1e-9)
                {
                    (a, b, height, climbed) = (nextA, nextB, next, true);
                }
            }

            if (!climbed)
            {
                break;
            }
        }

        // At the edge of what is sensible the best point within it is taken.
        return height > lowest ? (Math.Exp(a), Math.Exp(b)) : null;
    }

    private static double Bound(double step) => Math.Clamp(step, -2, 2);

    // A group that weighs less than a fifth of a dossier, or more than a million, is no group to lean on.
    private static double Height((double Part, double Whole, int Times)[] counts, double a, double b) =>
        Math.Exp(a) + Math.Exp(b) is not (>= SmallestWeight and <= LargestWeight) || Math.Min(a, b) < Math.Log(SmallestParameter)
            ? double.NegativeInfinity
            : LogLikelihood(counts, Math.Exp(a), Math.Exp(b)) + a + b - (2.5 * Math.Log(Math.Exp(a) + Math.Exp(b)));

    // Gradient and second derivatives by the logarithms of alpha and beta.
    private static (double A, double B, double AA, double BB, double AB) Slope((double Part, double Whole, int Times)[] counts, double alpha, double beta)
    {
        var (weight, a, b, aa, bb, both) = (alpha + beta, 0.0, 0.0, 0.0, 0.0, 0.0);
        var (ofA, ofB, ofW) = (Digamma(alpha), Digamma(beta), Digamma(weight));
        var (triA, triB, triW) = (Trigamma(alpha), Trigamma(beta), Trigamma(weight));
        foreach (var (part, whole, times) in counts)
        {
            var (total, change) = (ofW - Digamma(weight + whole), triW - Trigamma(weight + whole));
            a += times * (Digamma(alpha + part) - ofA + total);
            b += times * (Digamma(beta + whole - part) - ofB + total);
            aa += times * (Trigamma(alpha + part) - triA + change);
            bb += times * (Trigamma(beta + whole - part) - triB + change);
            both += times * change;
        }

        (a, b) = (a + (1 / alpha) - (2.5 / weight), b + (1 / beta) - (2.5 / weight));
        (aa, bb, both) = (aa - (1 / (alpha * alpha)) + (2.5 / (weight * weight)), bb - (1 / (beta * beta)) + (2.5 / (weight * weight)), both + (2.5 / (weight * weight)));
        return (a * alpha, b * beta, (aa * alpha * alpha) + (a * alpha), (bb * beta * beta) + (b * beta), both * alpha * beta);
    }

    private static double LogLikelihood((double Part, double Whole, int Times)[] counts, double alpha, double beta)
    {
        var (none, sum) = (LogGamma(alpha) + LogGamma(beta) - LogGamma(alpha + beta), 0.0);
        foreach (var (part, whole, times) in counts)
        {
            sum += times * (LogGamma(alpha + part) + LogGamma(beta + whole - part) - LogGamma(alpha + beta + whole) - none);
        }

        return sum;
    }

    private static double BinomialLogLikelihood(double parts, double wholes) =>
        Times(parts, parts / wholes) + Times(wholes - parts, (wholes - parts) / wholes);

    private static double Times(double count, double share) => count <= 0 ? 0 : count * Math.Log(share);

    private static double Square(double x) => x * x;
}

namespace ParLive.Domain.Risk;

/// <summary>How many are expected, and between which whole numbers it will be.</summary>
/// <remarks>
/// The number has the distribution of Panjer's class (1981, "Recursive evaluation of a family of compound distributions") with the mean
/// and the variance given: binomial where they are as different as single dossiers', negative binomial where weeks differ more than that.
/// The interval consists of the likeliest numbers, as many as come nearest to four in five. A small number cannot be told so exactly:
/// where none is the likeliest by far, the interval is none alone and says how sure that is.
/// </remarks>
/// <param name="Mean">How many are expected.</param>
/// <param name="From">The least of the interval.</param>
/// <param name="Until">The most of the interval.</param>
/// <param name="Probability">How likely the number lies in it.</param>
public sealed record CountInterval(double Mean, long From, long Until, double Probability)
{
    /// <summary>How likely a number shall lie in its interval.</summary>
    public const double Nominal = 0.8;

    // From this variance on whole numbers are as good as all numbers.
    private const double Large = 400;
    private const double NormalQuantile = 1.2815515655446004;

    /// <summary>The interval of a number.</summary>
    /// <param name="moments">Mean and variance, if each dossier had its own luck.</param>
    /// <param name="dispersion">How many times as large the variance is in truth.</param>
    public static CountInterval Of(CountMoments moments, double dispersion)
    {
        var (mean, variance) = (moments.Mean, moments.Variance * dispersion);
        if (mean <= 0 || variance <= 0)
        {
            var sure = (long)Math.Round(mean);
            return new CountInterval(mean, sure, sure, 1);
        }

        return variance > Large ? Normal(mean, variance) : Likeliest(mean, Chances(mean, variance));
    }

    private static CountInterval Normal(double mean, double variance)
    {
        var reach = NormalQuantile * Math.Sqrt(variance);
        return new CountInterval(mean, (long)Math.Max(0, Math.Round(mean - reach)), (long)Math.Round(mean + reach), Nominal);
    }

    // The chance of 0, 1, 2 … by p(k) = p(k - 1) (a + b / k), from the likeliest on both ways so that nothing gets too small to tell.
    private static double[] Chances(double mean, double variance)
    {
        var a = 1 - (mean / variance);
        var b = (mean * (1 - a)) - a;
        var chances = new double[(int)Math.Ceiling(mean + (12 * Math.Sqrt(variance)) + 12)];
        var peak = Math.Clamp((int)Math.Floor(mean), 0, chances.Length - 1);
        chances[peak] = 1;
        for (var count = peak + 1; count < chances.Length; count++)
        {
            chances[count] = chances[count - 1] * Math.Max(0, a + (b / count));
        }

        for (var count = peak; count > 0; count--)
        {
            var ratio = a + (b / count);
            chances[count - 1] = ratio > 1e-9 ? chances[count] / ratio : 0;
        }

        var sum = chances.Sum();
        return [.. chances.Select(chance => chance / sum)];
    }

    private static CountInterval Likeliest(double mean, double[] chances)
    {
        var from = Array.IndexOf(chances, chances.Max());
        var (until, held) = (from, chances[from]);
        while (held < Nominal)
        {
            var (below, above) = (from > 0 ? chances[from - 1] : 0, until + 1 < chances.Length ? chances[until + 1] : 0);
            var next = Math.Max(below, above);
            if (next <= 0 || held + next - Nominal > Nominal - held)
            {
                break;
            }

            (from, until) = below > above ? (from - 1, until) : (from, until + 1);
            held += next;
        }

        return new CountInterval(mean, from, until, Math.Min(held, 1));
    }
}

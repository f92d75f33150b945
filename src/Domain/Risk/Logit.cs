namespace ParLive.Domain.Risk;

/// <summary>The logarithm of the odds, kept where it can be told apart.</summary>
internal static class Logit
{
    /// <summary>Beyond these odds, about one in a thousand, nothing is claimed.</summary>
    public const double Most = 7;

    /// <summary>The logit of a probability, between -<see cref="Most"/> and <see cref="Most"/>.</summary>
    public static double Of(double probability) =>
        probability <= 0 ? -Most : probability >= 1 ? Most : Math.Clamp(Math.Log(probability / (1 - probability)), -Most, Most);

    /// <summary>The probability of a logit.</summary>
    public static double Back(double logit) => 1 / (1 + Math.Exp(-logit));
}

namespace ParLive.Domain.Hotspots;

/// <summary>What one judgement is worth when a past rate of broken promises is weighed against a worse one.</summary>
/// <remarks>The logarithms of the likelihood ratios of a Bernoulli trial, as a CUSUM adds them up (E. S. Page, Biometrika 41, 1954).</remarks>
/// <param name="PastRate">The share that used to be broken, above 0 and below 1.</param>
/// <param name="WatchedRate">The worse share.</param>
public readonly record struct Weighing(double PastRate, double WatchedRate)
{
    /// <summary>By how much a broken promise speaks for the worse rate.</summary>
    public double Broken { get; } = Math.Log(WatchedRate / PastRate);

    /// <summary>By how much a kept one speaks for the past rate.</summary>
    public double Kept { get; } = Math.Log((1 - PastRate) / (1 - WatchedRate));

    /// <summary>A past rate against the one whose odds are multiplied by a factor.</summary>
    public static Weighing Of(double pastRate, double factor)
    {
        var odds = factor * pastRate / (1 - pastRate);
        return new Weighing(pastRate, odds / (1 + odds));
    }
}

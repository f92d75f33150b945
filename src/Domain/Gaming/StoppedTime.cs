namespace ParLive.Domain.Gaming;

/// <summary>The working time of ended dossiers and the part of it in which their clocks stood, in minutes, with the squares that a test needs.</summary>
/// <param name="Dossiers">How many dossiers.</param>
/// <param name="Minutes">Working time from receipt to end.</param>
/// <param name="Stopped">Of it, the clock stood.</param>
/// <param name="MinutesSquared">The sum of squares of the working times.</param>
/// <param name="StoppedSquared">The sum of squares of the stopped times.</param>
/// <param name="Product">The sum of the products of both.</param>
public readonly record struct StoppedTime(long Dossiers, long Minutes, long Stopped, long MinutesSquared, long StoppedSquared, long Product)
{
    /// <summary>Both together.</summary>
    public static StoppedTime operator +(StoppedTime left, StoppedTime right) => new(
        left.Dossiers + right.Dossiers,
        left.Minutes + right.Minutes,
        left.Stopped + right.Stopped,
        left.MinutesSquared + right.MinutesSquared,
        left.StoppedSquared + right.StoppedSquared,
        left.Product + right.Product);

    /// <summary>One dossier.</summary>
    internal static StoppedTime Of(long minutes, long stopped) => new(1, minutes, stopped, minutes * minutes, stopped * stopped, minutes * stopped);

    /// <summary>The variance, for one dossier, of its stopped time about a share of its working time.</summary>
    internal double VarianceAbout(double share) => Dossiers == 0
        ? 0
        : Math.Max(0, (StoppedSquared - (2 * share * Product) + (share * share * MinutesSquared)) / Dossiers);
}

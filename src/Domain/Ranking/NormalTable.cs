using MathNet.Numerics;

namespace ParLive.Domain.Ranking;

/// <summary>The normal distribution: read from a table where it is asked for millions of times.</summary>
internal static class NormalTable
{
    /// <summary>The point that a normal number exceeds in absolute value with 10 %.</summary>
    public const double Ninety = 1.6448536269514722;

    private const double Most = 7;
    private const int PerUnit = 256;
    private static readonly double[] Shares = [.. Enumerable.Range(0, (int)(2 * Most * PerUnit) + 2).Select(place => Exact((place / (double)PerUnit) - Most))];

    /// <summary>The share below a point, right to a millionth.</summary>
    public static double Below(double x)
    {
        if (!(x > -Most))
        {
            return 0;
        }

        if (x >= Most)
        {
            return 1;
        }

        var place = (x + Most) * PerUnit;
        var whole = (int)place;
        return Shares[whole] + ((place - whole) * (Shares[whole + 1] - Shares[whole]));
    }

    /// <summary>The density at a point.</summary>
    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    private static double Exact(double x) => SpecialFunctions.Erfc(-x / Math.Sqrt(2)) / 2;
}

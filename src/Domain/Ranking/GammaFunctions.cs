namespace ParLive.Domain.Ranking;

/// <summary>The logarithm of the gamma function and its first two derivatives, for numbers over 0.</summary>
/// <remarks>
/// A fit to twelve thousand units asks for them a million times, so they are Stirling's series from 8 on, and what is below is moved
/// up by the recurrence: right to ten digits (Abramowitz and Stegun 1964, 6.1.40, 6.3.18, 6.4.12).
/// </remarks>
internal static class GammaFunctions
{
    private const double From = 8;
    private const double HalfLogTwoPi = 0.918938533204672742;

    public static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < From; x++)
        {
            product *= x;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * ((1 / 12.0) - (square * ((1 / 360.0) - (square * ((1 / 1260.0) - (square / 1680.0))))));
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + series - Math.Log(product);
    }

    public static double Digamma(double x)
    {
        var below = 0.0;
        for (; x < From; x++)
        {
            below += 1 / x;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        return Math.Log(x) - (inverse / 2) - below
            - (square * ((1 / 12.0) - (square * ((1 / 120.0) - (square * ((1 / 252.0) - (square * ((1 / 240.0) - (square / 132.0)))))))));
    }

    public static double Trigamma(double x)
    {
        var below = 0.0;
        for (; x < From; x++)
        {
            below += 1 / (x * x);
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        return below + inverse + (square / 2)
            + (inverse * square * ((1 / 6.0) - (square * ((1 / 30.0) - (square * ((1 / 42.0) - (square * ((1 / 30.0) - (square * 5 / 66.0)))))))));
    }
}

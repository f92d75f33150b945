namespace ParLive.Domain.Rates;

/// <summary>A part of a whole that keeps both numbers, because a percentage alone cannot be checked.</summary>
/// <remarks>The default is nothing of nothing, which has no value.</remarks>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
public readonly record struct Ratio(long Part, long Whole)
{
    /// <summary>The percentage, rounded; null when there is nothing to divide by, never 0 or 100.</summary>
    public decimal? Percent(Rounding rounding) => Whole == 0 ? null : rounding.Apply(100m * Part / Whole);

    /// <summary>The ratio of two groups together.</summary>
    public static Ratio operator +(Ratio left, Ratio right) => new(left.Part + right.Part, left.Whole + right.Whole);
}

using System.Globalization;

namespace ParLive.Domain.Rates;

/// <summary>A named way of rounding to a number of digits.</summary>
/// <remarks>The default truncates to whole numbers.</remarks>
public readonly record struct Rounding
{
    private enum Way
    {
        Truncated,
        HalfUp,
        HalfEven,
    }

    private Rounding(Way way, int digits) => (Kind, Digits) = (way, digits);

    /// <summary>How many digits stand after the decimal sign.</summary>
    public int Digits { get; }

    /// <summary>half-up, half-even or truncate.</summary>
    public string Name => Kind switch
    {
        Way.HalfUp => "half-up",
        Way.HalfEven => "half-even",
        _ => "truncate",
    };

    private Way Kind { get; }

    /// <summary>A half goes away from zero (làm tròn thông thường).</summary>
    public static Rounding HalfUp(int digits) => new(Way.HalfUp, Checked(digits));

    /// <summary>A half goes to the even neighbour.</summary>
    public static Rounding HalfEven(int digits) => new(Way.HalfEven, Checked(digits));

    /// <summary>Further digits are cut off.</summary>
    public static Rounding Truncated(int digits) => new(Way.Truncated, Checked(digits));

    /// <summary>A value, rounded this way.</summary>
    public decimal Apply(decimal value) => Kind switch
    {
        Way.HalfUp => Math.Round(value, Digits, MidpointRounding.AwayFromZero),
        Way.HalfEven => Math.Round(value, Digits, MidpointRounding.ToEven),
        _ => Math.Round(value, Digits, MidpointRounding.ToZero),
    };

    /// <summary>A rounded percentage with all its digits and a decimal point; "—" for no value.</summary>
    public string Text(decimal? value) =>
        value is { } known ? known.ToString("F" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "—";

    private static int Checked(int digits) => digits is >= 0 and <= 10
        ? digits
        : throw new ArgumentOutOfRangeException(nameof(digits), digits, "A percentage has 0 to 10 digits.");
}

using System.Globalization;

namespace ParLive.Figures;

/// <summary>Numbers as tables show them.</summary>
public static class Text
{
    /// <summary>A number with at least three digits that count, and none behind the point that does not.</summary>
    public static string Of(double number) => number.ToString(
        Math.Abs(number) switch { >= 100 => "#,0", >= 10 => "0.#", >= 1 => "0.##", _ => "0.###" }, CultureInfo.InvariantCulture);

    /// <summary>A number with so many digits behind the point.</summary>
    public static string Of(double number, int digits) => number.ToString($"N{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
}

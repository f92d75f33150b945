using System.Globalization;

namespace ParLive.Screens;

/// <summary>Numbers as the table shows them.</summary>
internal static class Text
{
    /// <summary>A number with so many digits behind the point.</summary>
    public static string Of(double number, int digits = 0) => number.ToString($"N{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
}

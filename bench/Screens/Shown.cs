using System.Globalization;
using System.Text.RegularExpressions;

namespace ParLive.Screens;

/// <summary>Reads the figure "overdue" off a frame.</summary>
internal static partial class Shown
{
    /// <summary>The number that a frame or page shows; null where it does not touch it.</summary>
    public static long? Overdue(string? html)
    {
        if (html is null || Figure().Match(html) is not { Success: true } match)
            return null;
        var digits = string.Concat(match.Groups["text"].Value.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
    }

    /// <summary>The same of a frame that may be a patch.</summary>
    public static long? Overdue(WallFrame frame) => Overdue(frame.Whole ?? frame.Fragments?.GetValueOrDefault("overdue"));

    [GeneratedRegex("data-n=\"overdue\">(?<text>[^<]*)<", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}

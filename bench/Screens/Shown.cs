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

    /// <summary>The same of the bytes of a frame on the wire.</summary>
    public static long? Overdue(ReadOnlySpan<byte> frame)
    {
        var place = frame.IndexOf("data-n=\\\"overdue\\\">"u8);
        if (place < 0)
            return null;
        var number = 0L;
        foreach (var letter in frame[(place + "data-n=\\\"overdue\\\">".Length)..])
        {
            if (letter == (byte)'<')
                break;
            if (char.IsAsciiDigit((char)letter))
                number = (number * 10) + letter - '0';
        }
        return number;
    }

    [GeneratedRegex("data-n=\"overdue\">(?<text>[^<]*)<", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}

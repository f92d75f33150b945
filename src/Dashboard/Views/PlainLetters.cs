using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ParLive.Dashboard.Views;

/// <summary>Writes letters beyond ASCII as they are. The renderer escapes every one of them, which makes Vietnamese three times as long.</summary>
/// <remarks>What is markup is all ASCII, and stays escaped.</remarks>
internal static partial class PlainLetters
{
    private const int FirstLetter = 0xA0;

    /// <summary>The same HTML, shorter.</summary>
    public static string In(string html) => Escape().Replace(html, Plain);

    private static string Plain(Match escape) =>
        int.TryParse(escape.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code >= FirstLetter && Rune.IsValid(code) && Rune.GetUnicodeCategory(new Rune(code)) is not UnicodeCategory.Format
            ? new Rune(code).ToString()
            : escape.Value;

    [GeneratedRegex("&#x(?<code>[0-9A-F]{2,6});", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Escape();
}

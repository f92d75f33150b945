using System.Globalization;
using System.Text.RegularExpressions;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Reads a deadline as plans write it: a day, the month, quarter or year by whose end it falls, or "thường xuyên" for what recurs.</summary>
/// <remarks>A month without a year, or anything else, is not guessed.</remarks>
internal static partial class DeadlineText
{
    /// <summary>The field of a map that holds such a text; it becomes <c>due</c>, <c>quarter</c> or <c>recurring</c>.</summary>
    public const string Field = "deadline";

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <summary>The name of the detail and its text; null if it is no deadline.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="year">The year of the plan, where it is told.</param>
    public static (string Name, string Text)? Read(string text, string? year)
    {
        var folded = TableHeader.Fold(text);
        if (folded is "THƯỜNG XUYÊN" or "THƯỜNG XUYÊN TRONG NĂM" or "HẰNG NĂM" or "HÀNG NĂM" or "CẢ NĂM") return year is null ? null : ("recurring", year);
        if (Quarter().Match(folded) is { Success: true } quarter)
        {
            var place = quarter.Groups["place"].Value;
            var number = char.IsAsciiDigit(place[0]) ? place[0] - '0' : Array.IndexOf(Quarters, place) + 1;
            return YearOf(quarter.Groups["year"].Value, year) is { } of ? ("quarter", $"{of}-Q{number.ToString(CultureInfo.InvariantCulture)}") : null;
        }

        if (Month().Match(folded) is { Success: true } month && int.Parse(month.Groups["place"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var at)
        {
            return YearOf(month.Groups["year"].Value, year) is { } of && int.Parse(of, CultureInfo.InvariantCulture) is >= 1990 and <= 2099 and var known
                ? ("due", new DateOnly(known, at, DateTime.DaysInMonth(known, at)).ToString("O", CultureInfo.InvariantCulture))
                : null;
        }

        return Year().Match(folded) is { Success: true } whole ? ("due", $"{whole.Groups["year"].Value}-12-31") : null;
    }

    private static string? YearOf(string written, string? year) => written.Length > 0 ? written : year;

    [GeneratedRegex(@"^(?:TRONG )?QU[ÝÍ] ?(?<place>IV|I{1,3}|[1-4])(?: ?[/-] ?| NĂM | )?(?<year>\d{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?:TRONG )?THÁNG ?(?<place>\d{1,2})(?: ?[/-] ?| NĂM | )?(?<year>\d{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?:TRONG |HẾT |CUỐI )?NĂM (?<year>\d{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}

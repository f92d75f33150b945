using System.Diagnostics;
using System.Globalization;

namespace ParLive.Reports.Csv;

/// <summary>A field of a CSV file.</summary>
/// <remarks>
/// A spreadsheet that opens the file would take a text that begins with a sign of calculation for a formula. Such a text gets an apostrophe
/// before it; so does one that already has apostrophes before such a sign, so that taking one away always gives back what it was.
/// </remarks>
public static class CsvText
{
    private const char Guard = '\'';

    // The wide letters are those that spreadsheets of East Asia read as the narrow ones.
    private const string Calculating = "=+-@|\t\r\n＝＋－＠";

    /// <summary>A cell as a field.</summary>
    public static string Of(ReportCell cell) => cell switch
    {
        ReportCell.Nothing => "",
        ReportCell.Text(var words) => Of(words),
        ReportCell.Whole(var count) => count.ToString(CultureInfo.InvariantCulture),
        ReportCell.Number(var value, var decimals) => value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{decimals}"), CultureInfo.InvariantCulture),
        ReportCell.Day(var date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ReportCell.Moment(var at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => throw new UnreachableException($"Nobody knows how to write a {cell.GetType().Name}."),
    };

    /// <summary>A text as a field.</summary>
    public static string Of(string text)
    {
        var safe = IsRisky(text) ? Guard + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 || (safe.Length > 0 && (safe[0] is ' ' or '\t' || safe[^1] is ' ' or '\t'))
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>The text that a field was written from.</summary>
    public static string Read(string field) => field.Length > 1 && field[0] == Guard && IsRisky(field[1..]) ? field[1..] : field;

    private static bool IsRisky(string text)
    {
        var bare = text.AsSpan().TrimStart(Guard);
        if (bare.Length == 0) return false;
        // Blanks before a sign hide it from a look, but not from every spreadsheet.
        var first = bare.TrimStart();
        return Calculating.Contains(bare[0], StringComparison.Ordinal) || (first.Length > 0 && Calculating.Contains(first[0], StringComparison.Ordinal));
    }
}

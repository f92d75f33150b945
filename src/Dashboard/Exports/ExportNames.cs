using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>The name of the file that an export is kept as.</summary>
public static class ExportNames
{
    private const int Longest = 120;

    // What one system or another forbids in a name.
    private const string Forbidden = "\\/:*?\"<>|%;~'`";

    /// <summary>What it is, of whom, and as of when: <c>Xếp hạng - Tỉnh An Giang - 2026-03-02 1432.xlsx</c>.</summary>
    public static string Of(Report report, ExportFormat format)
    {
        var moment = report.AsOf.ToString("yyyy-MM-dd HHmm", CultureInfo.InvariantCulture);
        var name = Clean($"{report.Title} - {report.Unit}");
        return $"{(name.Length <= Longest ? name : name[..Longest].TrimEnd())} - {moment}.{format.Extension()}";
    }

    /// <summary>The header that names it: with all its marks, and without them for what cannot read those (RFC 6266, RFC 8187).</summary>
    public static string Disposition(string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        // Set after the other, which would write its own idea of it.
        disposition.FileName = $"\"{Plain(name)}\"";
        return disposition.ToString();
    }

    /// <summary>A name without marks, in letters that every system has.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (letter is 'đ' or 'Đ') plain.Append(letter == 'đ' ? 'd' : 'D');
            else if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            else plain.Append(char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or '.' or '(' or ')' or ',' ? letter : '_');
        }

        return plain.ToString();
    }

    private static string Clean(string name)
    {
        var clean = name.Normalize().EnumerateRunes()
            .Select(rune => Rune.IsControl(rune) || rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
                || (rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal)) ? "_" : rune.ToString());
        // A name that begins with a point is hidden, and one that begins with a sign may be taken for an option.
        return string.Concat(clean).Trim(' ', '.', '-', '=', '+', '@');
    }
}

using System.Globalization;
using System.Text;

namespace ParLive.Tables.Workbooks;

/// <summary>Texts of a workbook, where letters that XML cannot hold stand as <c>_x000D_</c> (ECMA-376, 22.9.2.19).</summary>
internal static class EscapedText
{
    private const int Length = 7;

    public static string Read(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var read = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEscape(text, at, out var letter) && !char.IsSurrogate(letter))
            {
                read.Append(letter);
                at += Length - 1;
            }
            else
            {
                read.Append(text[at]);
            }
        }

        return read.ToString();
    }

    public static string Write(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) written.Append(letter).Append(text[++at]);
            else if (char.IsSurrogate(letter)) written.Append('\uFFFD');
            else if (IsEscape(text, at, out _)) written.Append("_x005F_");
            else if (letter is '\t' or '\n' or (>= ' ' and not ('\uFFFE' or '\uFFFF'))) written.Append(letter);
            else written.Append(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
        }

        return written.ToString();
    }

    private static bool IsEscape(string text, int at, out char letter)
    {
        letter = default;
        if (at + Length > text.Length || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return false;
        if (!ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        letter = (char)code;
        return true;
    }
}

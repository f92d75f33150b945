using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ParLive.Dashboard.Scenes;

/// <summary>How wide a text is in Be Vietnam Pro, in letters' heights (em), so that a drawing knows what fits before a browser draws it.</summary>
/// <remarks>Measured at weight 500; a mark above or below a Vietnamese vowel adds nothing. An unknown letter counts as the widest.</remarks>
public static class TextWidth
{
    private const double Widest = 1.03;

    private const double Blank = 0.23;

    private const string Measured =
        "a647b657c618d657e612f394g648h591i275j283k570l266m894n591o654p657q657r404s518t431u581v582w875x575y588z508A747B686C777D787E637F637"
        + "G785H717I269J474K691L630M865N738O827P656Q823R683S645T662U745V719W1022X736Y683Z662";

    private static readonly (string Letters, double Width)[] Signs =
    [
        ("0123456789–", 0.69), (" \u00a0", Blank), (".:", 0.3), (",;", 0.32), ("-", 0.61), ("()", 0.44), ("/", 0.52), ("·'", 0.27),
        ("đ", 0.67), ("Đ", 0.79), ("…", 0.85), ("%", 1.0),
    ];

    private static readonly FrozenDictionary<char, double> Widths = Read();

    /// <summary>The width of a text on one line, in em.</summary>
    public static double Of(string text)
    {
        var width = 0d;
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                width += Widths.GetValueOrDefault(letter, Widest);
        }
        return width;
    }

    /// <summary>On how many lines of a width a browser sets a text; a word that is wider than a line takes as many as it needs.</summary>
    public static int Lines(string text, double width)
    {
        var (lines, left) = (1, width);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = Of(word);
            if (wide > left && left < width)
                (lines, left) = (lines + 1, width);
            for (; wide > width; wide -= width)
                lines++;
            left = Math.Max(0, left - wide - Blank);
        }
        return lines;
    }

    /// <summary>The text, or as much of it as fits into a width with an ellipsis behind it.</summary>
    public static string Cut(string text, double width)
    {
        if (Of(text) <= width)
            return text;
        var room = width - Of("…");
        var end = text.Length;
        while (end > 0 && Of(text[..end]) > room)
            end = StartOfElement(text, end);
        return end == 0 ? "" : text[..end].TrimEnd(' ', ',', ';') + "…";
    }

    // No half of a letter and no letter without its marks.
    private static int StartOfElement(string text, int end)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var at = Array.FindLastIndex(starts, start => start < end);
        return at < 0 ? 0 : starts[at];
    }

    private static FrozenDictionary<char, double> Read()
    {
        var widths = new Dictionary<char, double>();
        for (var at = 0; at < Measured.Length;)
        {
            var letter = Measured[at++];
            var begin = at;
            while (at < Measured.Length && char.IsAsciiDigit(Measured[at]))
                at++;
            widths[letter] = int.Parse(Measured.AsSpan(begin, at - begin), CultureInfo.InvariantCulture) / 1_000d;
        }
        foreach (var (letters, width) in Signs)
        {
            foreach (var letter in letters)
                widths[letter] = width;
        }
        return widths.ToFrozenDictionary();
    }
}

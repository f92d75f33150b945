using System.Text;
using PdfSharp.Drawing;

namespace ParLive.Reports.Pdf;

/// <summary>Letters of one size: how wide they are, and where a text is broken into lines.</summary>
internal sealed class Letters(XFont font)
{
    private static readonly XGraphics Ruler = XGraphics.CreateMeasureContext(new XSize(1_000, 1_000), XGraphicsUnit.Point, XPageDirection.Downwards);
    private static readonly Lock Gate = new();

    private readonly Dictionary<int, double> _widths = [];

    public XFont Font => font;

    public double Line => font.Size * Ink.LineHeight;

    /// <summary>Where the foot of the letters stands in a line.</summary>
    public double Foot => font.Size * 1.02;

    /// <summary>How wide a text is. The letters of a text stand side by side as each of them stands alone.</summary>
    public double WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += WidthOf(rune);
        return width;
    }

    /// <summary>The width of the widest word.</summary>
    public double WidestWord(string text) => text.Split([' ', '\n']).Max(word => WidthOf(word));

    /// <summary>A text in lines that are not wider than so much; no letter is lost but the blanks between lines.</summary>
    public IReadOnlyList<string> Lines(string text, double width)
    {
        var lines = new List<string>();
        foreach (var part in text.Split('\n')) Break(part, width, lines);
        return lines;
    }

    /// <summary>A text as letters that can be drawn one after another: composed, and without what has no picture.</summary>
    public static string Drawable(string text)
    {
        var drawable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n') drawable.Append('\n');
            else if (Rune.IsWhiteSpace(rune)) drawable.Append(rune.Value is 0xA0 ? '\u00A0' : ' ');
            else if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format) drawable.Append(rune);
        }

        return drawable.ToString().Normalize(NormalizationForm.FormC);
    }

    private void Break(string text, double width, List<string> lines)
    {
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var word in text.Split(' '))
        {
            var gap = line.Length == 0 ? 0 : WidthOf(" ");
            var wide = WidthOf(word);
            if (line.Length > 0 && used + gap + wide > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                (used, gap) = (0, 0);
            }

            var rest = wide > width ? Cut(word, width, lines) : word;
            line.Append(gap > 0 ? " " : "").Append(rest);
            used += gap + WidthOf(rest);
        }

        lines.Add(line.ToString());
    }

    // A word wider than its column goes on in the next line.
    private string Cut(string word, double width, List<string> lines)
    {
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var rune in word.EnumerateRunes())
        {
            var wide = WidthOf(rune);
            if (line.Length > 0 && used + wide > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(rune);
            used += wide;
        }

        return line.ToString();
    }

    private double WidthOf(Rune rune)
    {
        if (_widths.TryGetValue(rune.Value, out var known)) return known;
        // The library's ruler is one for the process.
        lock (Gate) return _widths[rune.Value] = Ruler.MeasureString(rune.ToString(), font).Width;
    }
}

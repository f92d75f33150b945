using System.Text;

namespace ParLive.Ingest;

/// <summary>What all texts from outside go through: one Unicode form, no control characters, a bound.</summary>
internal static class Texts
{
    /// <summary>The text in NFC without blanks around it, or null with the reason why it cannot be taken.</summary>
    public static string? Clean(string text, string name, int most, bool lines, out Problem? problem)
    {
        problem = null;
        if (!Ascii.IsValid(text) && !text.IsNormalized(NormalizationForm.FormC)) text = text.Normalize(NormalizationForm.FormC);
        text = text.Trim();
        if (text.Length > most)
        {
            problem = Problem.TooLarge($"'{name}' has {text.Length} characters; at most {most} are allowed.");
            return null;
        }

        foreach (var letter in text)
        {
            if (!char.IsControl(letter) || (lines && letter is '\t' or '\n' or '\r')) continue;
            problem = Problem.BadValue($"'{name}' holds the control character U+{(int)letter:X4}.");
            return null;
        }

        return text;
    }

    /// <summary>A value as a sentence may quote it: short, and without what would break a line.</summary>
    public static string Quote(string? value)
    {
        if (value is null) return "nothing";
        var shown = value.Length <= 60 ? value : $"{value[..(char.IsHighSurrogate(value[59]) ? 59 : 60)]}…";
        return $"'{string.Concat(shown.Select(letter => char.IsControl(letter) ? '·' : letter))}'";
    }
}

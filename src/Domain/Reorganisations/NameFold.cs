using System.Text;

namespace ParLive.Domain.Reorganisations;

/// <summary>A name as it is compared: without regard to normal form, blanks, case, and where within a syllable its tone is written.</summary>
/// <remarks>
/// Hòa and Hoà are one name, and so are Thủy and Thuỷ: a Vietnamese syllable has one tone, and two schools of where to put it. Letters
/// are never folded: Mỹ and My stay two names.
/// </remarks>
public static class NameFold
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>The form in which names are compared; no name to show.</summary>
    public static string Of(string name)
    {
        var (folded, tones) = (new StringBuilder(name.Length * 2), new StringBuilder());
        foreach (var letter in string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormD))
        {
            if (Tones.Contains(letter, StringComparison.Ordinal))
            {
                tones.Append(letter);
                continue;
            }

            if (!char.IsLetter(letter) && !IsMark(letter))
            {
                folded.Append(tones);
                tones.Clear();
            }

            folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.Append(tones).ToString();
    }

    /// <summary>Whether two names are the same.</summary>
    public static bool AreSame(string one, string other) => Of(one) == Of(other);

    /// <summary>A name as it is kept: in NFC, each run of blanks one blank.</summary>
    public static string Clean(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;
}

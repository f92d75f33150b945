using System.Text;

namespace ParLive.Grains.Access;

/// <summary>Texts from outside in their one normal form: trimmed, NFC, whole characters, not longer than is kept.</summary>
internal static class Normal
{
    private const int LongestText = 2_000;

    /// <summary>A text that is known to be well-formed.</summary>
    public static string Name(string text) => text.Trim() is var trimmed && Ascii.IsValid(trimmed) ? trimmed : trimmed.Normalize(NormalizationForm.FormC);

    /// <summary>A text of any form; null if it says nothing.</summary>
    public static string? TextOrNull(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Name(Whole(text.Length > LongestText ? text[..LongestText] : text));

    /// <summary>Whether it holds no half of a surrogate pair.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsSurrogate(text[place]) && (!char.IsHighSurrogate(text[place]) || ++place == text.Length || !char.IsLowSurrogate(text[place])))
            {
                return false;
            }
        }

        return true;
    }

    // Half a surrogate pair, sent or cut, cannot be normalised; its place is kept.
    private static string Whole(string text) => IsWellFormed(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

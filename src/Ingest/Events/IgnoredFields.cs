namespace ParLive.Ingest.Events;

/// <summary>How a member that nobody reads is named to its sender.</summary>
internal static class IgnoredFields
{
    private const int Longest = 64;

    /// <summary>Its name: short, and without what would break a line.</summary>
    public static string NameOf(string member, bool isInData)
    {
        var shown = member.Length <= Longest ? member : $"{member[..(char.IsHighSurrogate(member[Longest - 1]) ? Longest - 1 : Longest)]}…";
        shown = shown.Any(char.IsControl) ? string.Concat(shown.Select(letter => char.IsControl(letter) ? '·' : letter)) : shown;
        return isInData ? $"data.{shown}" : shown;
    }
}

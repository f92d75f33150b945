using System.Globalization;

namespace ParLive.Tables.Writing;

/// <summary>Names that a workbook accepts: at most 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at an end, each once.</summary>
public static class SheetNames
{
    private const int Longest = 31;

    /// <summary>Makes names safe, and different where only their case differs.</summary>
    public static IReadOnlyList<string> Safe(IEnumerable<string> names)
    {
        // The name History is Excel's own.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        return [.. names.Select(name => Free(Clean(name), taken))];
    }

    private static string Clean(string name)
    {
        var letters = name.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? '-' : letter)
            .Where(letter => !char.IsControl(letter) && letter is not ('\uFFFE' or '\uFFFF'));
        var clean = string.Concat(string.Concat(letters).EnumerateRunes().Where(rune => rune.Value != 0xFFFD));
        clean = Cut(clean, Longest).Trim(' ', '\'');
        return clean.Length > 0 ? clean : "Sheet";
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var count = 2; !taken.Add(free); count++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" ({count})");
            free = Cut(name, Longest - mark.Length) + mark;
        }

        return free;
    }

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

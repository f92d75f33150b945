using ParLive.Dashboard.Scenes;

namespace ParLive.Dashboard.Maps;

/// <summary>What can be written into a tile: the lines of a name, and whether its numbers have room below.</summary>
/// <param name="Lines">The name; empty where it has no room.</param>
/// <param name="Scale">How much larger than the smallest letter.</param>
/// <param name="HasNumbers">Whether a line for the numbers fits below.</param>
public sealed record TileText(IReadOnlyList<string> Lines, double Scale, bool HasNumbers)
{
    /// <summary>From a letter to the edge of a tile at its side, in smallest letters.</summary>
    public const double Edge = 0.5;

    // Above the first line and below the last one together: a line holds the marks of capitals already.
    private const double AboveAndBelow = 0.35;

    /// <summary>From line to line, in em.</summary>
    public const double Line = 1.2;

    private const int MostLines = 3;

    private static readonly double[] Scales = [1.7, 1.3, 1];

    /// <summary>What fits.</summary>
    /// <param name="name">The unit's name.</param>
    /// <param name="numbers">The line of numbers, written in the smallest letter.</param>
    /// <param name="mark">What a mark before the name takes, in em.</param>
    /// <param name="tile">The tile's width and height, in smallest letters.</param>
    public static TileText Of(string name, string numbers, double mark, (double Width, double Height) tile)
    {
        foreach (var scale in Scales)
        {
            var width = (tile.Width - (2 * Edge)) / scale;
            var lines = Wrap(name, width, mark);
            var left = tile.Height - AboveAndBelow - (lines.Count * Line * scale);
            var hasNumbers = left >= Line && TextWidth.Of(numbers) <= tile.Width - (2 * Edge);
            // Only the smallest letter goes without numbers: a large name is not worth them.
            if (lines.Count is > 0 and <= MostLines && left >= 0 && (hasNumbers || scale <= 1))
                return new(lines, scale, hasNumbers);
        }
        // How many are open is worth saying also where no name fits.
        return new([], 1, tile.Height - AboveAndBelow >= (mark > 0 ? 2 : 1) * Line && TextWidth.Of(numbers) <= tile.Width - (2 * Edge));
    }

    // As few lines as words allow; none where a word is wider than the tile.
    private static List<string> Wrap(string name, double width, double mark)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var room = lines.Count <= 1 ? width - mark : width;
            if (lines.Count > 0 && TextWidth.Of($"{lines[^1]} {word}") <= room)
                lines[^1] += " " + word;
            else if (TextWidth.Of(word) <= (lines.Count == 0 ? width - mark : width))
                lines.Add(word);
            else
                return [];
        }
        return lines;
    }
}

using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Scenes;

/// <summary>How many feeds that are not heard fit below the four counts.</summary>
internal static class CoverageRoom
{
    // As hotspots.css has it, in letters of a row: the columns beside the names.
    private const double Columns = 24.5;
    private const double Gap = 1.6;

    /// <summary>How many, worst first.</summary>
    public static int Of(SceneRoom room, FeedsReading feeds, string language)
    {
        // From farthest away the four counts take all the room.
        if (room.IsFarthest)
            return 0;
        var letter = room.Letter;
        var width = (SceneRoom.Width / room.LetterOfRow) - Columns;
        // From far away the longest of their names takes two lines.
        var counts = 2 + ((room.IsFar ? 2.5 : 1.25) * letter) + (1.1 * (13 - (0.8 * letter))) + 1.4 + Gap;
        var sources = Math.Min(2, feeds.Sources.Count(source => source.State is "late" or "lost"));
        var left = room.Height - counts - (sources * ((1.25 * letter * 2) + Gap)) - (2.6 * letter);
        // A line below says how many more there are.
        left -= (2.3 * letter) + Gap;
        var fit = 0;
        foreach (var line in feeds.Lines)
        {
            left -= letter * Math.Max(1.75, (TextWidth.Lines(UnitNames.Of(line, language), width) * 1.26) + 0.3);
            if (left < 0)
                break;
            fit++;
        }
        return Math.Max(1, fit);
    }
}

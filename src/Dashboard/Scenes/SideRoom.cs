using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Scenes;

/// <summary>How much of what stands beside a board fits: the worst hotspots, and below them units that are not heard.</summary>
/// <param name="Hotspots">How many hotspots.</param>
/// <param name="Silent">How many silent units by name.</param>
public sealed record SideRoom(int Hotspots, int Silent)
{
    private const int MostHotspots = 3;
    private const int MostSilent = 4;

    // As ranking.css has it, in letters: the width within, headings, gaps, an entry without its texts.
    private const double Width = 38.6;
    private const double Heading = 1.4;
    private const double Line = 1.25;

    // The gap above the silent units, their heading of two lines, and the line below that says how many more there are.
    private const double AroundSilent = 0.9 + 2.7 + 0.5 + 1.5;

    /// <summary>What fits; far away all stands on one line, which shows what it has room for.</summary>
    public static SideRoom Of(SceneRoom room, HotspotsReading? hotspots, IReadOnlyList<BoardRow> silent, string zone, string language)
    {
        if (room.IsFar)
            return new(MostHotspots, MostSilent);
        var width = Width / room.Letter;
        // A line below the list says how many more there are, and one how many are not ranked.
        var left = ((room.Height - 2) / room.Letter) - Heading - 1.6;
        var least = silent.Count == 0 ? 0 : AroundSilent + HeightOf(silent[0], zone, language, width);
        var (shown, names) = (0, 0);
        foreach (var line in (hotspots?.Lines ?? []).Take(MostHotspots))
        {
            var height = HotspotRoom.HeightOf(line, zone, language, width, (1.1, 1.25), isBrief: true) + 1.1;
            if (left - height < least && shown > 0)
                break;
            (left, shown) = (left - height, shown + 1);
        }
        left -= AroundSilent;
        foreach (var row in silent.Take(MostSilent))
        {
            left -= HeightOf(row, zone, language, width);
            if (left < 0)
                break;
            names++;
        }
        return new(shown, names);
    }

    private static double HeightOf(BoardRow row, string zone, string language, double width) =>
        (TextWidth.Lines($"{UnitNames.Of(row, language)} {Since(row, zone)}", width * 0.97) * Line) + 0.36;

    /// <summary>Since when nothing was heard, in words.</summary>
    internal static string Since(BoardRow row, string zone) =>
        row.LastAccepted is { } last ? Words.Of("silent.since", Shown.Moment(last, zone)) : Words.Of("silent.never");
}

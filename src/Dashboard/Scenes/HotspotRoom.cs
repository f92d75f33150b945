using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Scenes;

/// <summary>How many hotspots fit on the scene that is theirs alone.</summary>
internal static class HotspotRoom
{
    // As hotspots.css has it: between two that stand side by side, and above and below each, in hundredths of the screen.
    private const double Gap = 6;
    private const double Padding = 3.2;
    private const double PaddingFar = 1;

    /// <summary>How many, worst first; two side by side where the screen is read from near.</summary>
    public static int Of(SceneRoom room, IReadOnlyList<HotspotLine> lines, string zone, string language)
    {
        var width = (room.IsFar ? SceneRoom.Width : (SceneRoom.Width - Gap) / 2) / room.Letter;
        var abreast = room.IsFar ? 1 : 2;
        // Far away the line below, which counts the others, has no room; the heading counts all.
        var left = room.Height - 2 - (room.IsFar ? 0 : 2.4 * room.Letter);
        var fit = 0;
        foreach (var row in lines.Chunk(abreast))
        {
            left -= (row.Max(line => SideRoom.HotspotHeight(line, zone, language, width, (1.25, 1.7), isBrief: false)) * room.Letter) + (room.IsFar ? PaddingFar : Padding);
            if (left < 0)
                break;
            fit += abreast;
        }
        return Math.Max(abreast, fit);
    }
}

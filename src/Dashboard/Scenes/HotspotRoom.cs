using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Scenes;

/// <summary>How much room hotspots take, and how many fit on the scene that is theirs alone.</summary>
internal static class HotspotRoom
{
    // As hotspots.css has it: between two that stand side by side, and above and below each, in hundredths of the screen.
    private const double Gap = 6;
    private const double Padding = 3.2;
    private const double PaddingFar = 1;

    /// <summary>How many, worst first; two side by side where the screen is read from near.</summary>
    public static int Of(SceneRoom room, IReadOnlyList<HotspotLine> lines, string zone, string language)
    {
        if (room.IsFarthest)
            return Farthest(room, lines, language);
        var width = (room.IsFar ? SceneRoom.Width : (SceneRoom.Width - Gap) / 2) / room.Letter;
        var abreast = room.IsFar ? 1 : 2;
        // Far away the line below, which counts the others, has no room; the heading counts all.
        var left = room.Height - 2 - (room.IsFar ? 0 : 2.4 * room.Letter);
        var fit = 0;
        foreach (var row in lines.Chunk(abreast))
        {
            left -= (row.Max(line => HeightOf(line, zone, language, width, (1.25, 1.7), isBrief: false)) * room.Letter) + (room.IsFar ? PaddingFar : Padding);
            if (left < 0)
                break;
            fit += abreast;
        }
        return Math.Max(abreast, fit);
    }

    /// <summary>The height of a hotspot's entry in letters.</summary>
    /// <param name="line">The hotspot.</param>
    /// <param name="zone">The zone of the clocks.</param>
    /// <param name="language">The language of the screen.</param>
    /// <param name="width">The width of the entry, in letters.</param>
    /// <param name="sizes">The sizes of the name and of the number, in letters.</param>
    /// <param name="isBrief">Whether it says what it is in a few words.</param>
    public static double HeightOf(
        HotspotLine line, string zone, string language, double width, (double Name, double Number) sizes, bool isBrief)
    {
        var number = TextWidth.Of(Sentence.Size(line)) * sizes.Number;
        var name = TextWidth.Lines(Sentence.Name(line, language), (width - 1.8 - 0.3 - number) / sizes.Name);
        var what = TextWidth.Lines(isBrief ? Sentence.Brief(line) : Sentence.Of(line), width - 1.8);
        var since = TextWidth.Lines($"{Words.Of("hotspot.since", Shown.Moment(line.Since, zone))} · {Sentence.Care(line, zone)}", width - 1.8);
        return Math.Max(name * 1.2 * sizes.Name, sizes.Number) + ((what + since) * 1.25) + 0.3;
    }

    // The name as large as the rest, and a word of what it is.
    private static int Farthest(SceneRoom room, IReadOnlyList<HotspotLine> lines, string language)
    {
        var left = room.Height - 2;
        return Math.Max(1, lines.TakeWhile(line => (left -= (HeightOf(line) * room.Letter) + PaddingFar) >= 0).Count());

        double HeightOf(HotspotLine line) =>
            (TextWidth.Lines(Sentence.Name(line, language), (SceneRoom.Width / room.Letter) - 2.1 - TextWidth.Of(Sentence.Size(line))) * 1.2) + 1.25;
    }
}

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
    private const double TwoLines = 2.7;
    private const double Line = 1.25;
    private const double NameOfHotspot = 1.1;

    /// <summary>What fits; far away all stands on one line, which shows what it has room for.</summary>
    public static SideRoom Of(SceneRoom room, HotspotsReading? hotspots, IReadOnlyList<BoardRow> silent, string zone, string language)
    {
        if (room.IsFar)
            return new(MostHotspots, MostSilent);
        var width = Width / room.Letter;
        // A line below the list says how many more there are, and one how many are not ranked.
        var left = ((room.Height - 2) / room.Letter) - Heading - 1.6;
        var least = silent.Count == 0 ? 0 : 0.9 + TwoLines + 0.5 + 1.5 + HeightOf(silent[0], zone, language, width);
        var (shown, names) = (0, 0);
        foreach (var line in (hotspots?.Lines ?? []).Take(MostHotspots))
        {
            var height = HotspotHeight(line, zone, language, width, (NameOfHotspot, 1.25), isBrief: true) + 1.1;
            if (left - height < least && shown > 0)
                break;
            (left, shown) = (left - height, shown + 1);
        }
        left -= 0.9 + TwoLines + 0.5 + 1.5;
        foreach (var row in silent.Take(MostSilent))
        {
            left -= HeightOf(row, zone, language, width);
            if (left < 0)
                break;
            names++;
        }
        return new(shown, names);
    }

    /// <summary>The height of a hotspot's entry in letters.</summary>
    /// <param name="line">The hotspot.</param>
    /// <param name="zone">The zone of the clocks.</param>
    /// <param name="language">The language of the screen.</param>
    /// <param name="width">The width of the entry, in letters.</param>
    /// <param name="sizes">The sizes of the name and of the number, in letters.</param>
    /// <param name="isBrief">Whether it says what it is in a few words.</param>
    internal static double HotspotHeight(
        HotspotLine line, string zone, string language, double width, (double Name, double Number) sizes, bool isBrief)
    {
        var number = TextWidth.Of(Sentence.Size(line)) * sizes.Number;
        var name = TextWidth.Lines(Sentence.Name(line, language), (width - 1.8 - 0.3 - number) / sizes.Name);
        var what = TextWidth.Lines(isBrief ? Sentence.Brief(line) : Sentence.Of(line), width - 1.8);
        var since = TextWidth.Lines($"{Words.Of("hotspot.since", Shown.Moment(line.Since, zone))} · {Sentence.Care(line, zone)}", width - 1.8);
        return (Math.Max(name * 1.2 * sizes.Name, sizes.Number)) + ((what + since) * Line) + 0.3;
    }

    private static double HeightOf(BoardRow row, string zone, string language, double width) =>
        (TextWidth.Lines($"{UnitNames.Of(row, language)} {Since(row, zone)}", width * 0.97) * Line) + 0.36;

    /// <summary>Since when nothing was heard, in words.</summary>
    internal static string Since(BoardRow row, string zone) =>
        row.LastAccepted is { } last ? Words.Of("silent.since", Shown.Moment(last, zone)) : Words.Of("silent.never");
}

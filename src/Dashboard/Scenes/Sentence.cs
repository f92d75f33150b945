using System.Globalization;
using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Scenes;

/// <summary>A hotspot in words, in the language of the culture in which a component runs.</summary>
public static class Sentence
{
    /// <summary>Who it is about: a unit, or several that fail together.</summary>
    public static string Name(HotspotLine line, string language)
    {
        var name = UnitNames.Of(line, language);
        return line.Units > 1 ? Words.Of("hotspot.group", line.Units, line.OfUnits, name) : name;
    }

    /// <summary>The one number that says how bad it is.</summary>
    public static string Size(HotspotLine line) => line.Kind switch
    {
        "oldest" => Words.Of("hotspot.days", Shown.Count(Whole(line, "calendarDays"))),
        "plan" => $"{Shown.Count(Whole(line, "done"))}/{Shown.Count(Whole(line, "set"))}",
        _ => Shown.Count(Whole(line, "observed")),
    };

    /// <summary>What it is, with the numbers by which it was raised.</summary>
    public static string Of(HotspotLine line)
    {
        var what = line.Kind switch
        {
            "oldest" => Words.Of("hotspot.kind.oldest", line.Dossier ?? "", Shown.Count(Whole(line, "workingDays"))),
            "plan" => Words.Of("hotspot.kind.plan", Number(line, "expected"), Shown.Count(Whole(line, "overdue"))),
            "group" => Words.Of("hotspot.kind.group", (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" ? line.WorstEn : line.Worst) ?? ""),
            _ => Words.Of($"hotspot.kind.{line.Kind}", Shown.Count(Whole(line, "of")), Number(line, "expected")),
        };
        var others = line.Others > 0 ? "; " + Words.Of("hotspot.others", line.Others) : "";
        return Where(line) + what + others;
    }

    /// <summary>What it is, in a few words.</summary>
    public static string Brief(HotspotLine line) => Where(line) + Words.Of($"hotspot.brief.{line.Kind}");

    /// <summary>Who takes care of it, or why nobody knows how it stands.</summary>
    public static string Care(HotspotLine line, string zone) => line.IsContested ? $"{Cared(line, zone)} · {Words.Of("contested")}" : Cared(line, zone);

    private static string Cared(HotspotLine line, string zone) => line switch
    {
        { IsSilent: true } => Words.Of("hotspot.silent"),
        { ShelvedUntil: { } until } => Words.Of("hotspot.shelved-until", Shown.Moment(until, zone)),
        { Owner: { } owner } => Words.Of("hotspot.owned", owner),
        _ => Words.Of("hotspot.unowned"),
    };

    private static string Where(HotspotLine line) => (line.Units, line.Level) switch
    {
        (1, "field") => Words.Of("hotspot.field", line.Cell.Length > 0 ? line.Cell : Words.Of("hotspot.unnamed")) + ": ",
        (1, "step") => Words.Of("hotspot.step", line.Cell.Length > 0 ? line.Cell : Words.Of("hotspot.unnamed")) + ": ",
        _ => "",
    };

    private static long? Whole(HotspotLine line, string name) => Find(line, name) is { } value ? (long)Math.Round(value) : null;

    private static string Number(HotspotLine line, string name) => Find(line, name) is { } value ? Judged.Number(value) : Shown.Nothing;

    private static double? Find(HotspotLine line, string name) => line.Figures.FirstOrDefault(figure => figure.Name == name)?.Value;
}

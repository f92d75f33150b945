using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>The hotspots of a unit as a report: who, what in a sentence, since when, and who takes care of it.</summary>
public static class HotspotsReport
{
    /// <summary>The report of hotspots, in the language of the culture in which it is made.</summary>
    /// <param name="unit">Whose hotspots.</param>
    /// <param name="hotspots">The hotspots; null while they are not known.</param>
    /// <param name="isSimulated">Whether the figures are those of a simulation.</param>
    /// <param name="asOf">The moment for which the report holds where the hotspots are not known.</param>
    /// <param name="language">One of <see cref="Words.Languages"/>.</param>
    /// <param name="definitionSet">The set of definitions, with its version.</param>
    public static Report Of(UnitInfo unit, HotspotsReading? hotspots, bool isSimulated, DateTimeOffset asOf, string language, string definitionSet)
    {
        var head = new ReportHead(unit, isSimulated, hotspots?.AsOf ?? asOf, language, definitionSet);
        var report = head.Report(
            Words.Of("hotspots"), [new(Words.Of("export.reviewed"), head.Moment(hotspots?.ReviewedAt))], Table(hotspots?.Lines ?? [], unit.Zone, language));
        return report with
        {
            Notes = [.. report.Notes, .. Notes(hotspots, unit.Zone)],
            Definitions = [FigureDefinitions.Of("hotspots", "export.define.hotspots")],
        };
    }

    /// <summary>Hotspots as a table, the worst first.</summary>
    /// <param name="lines">The hotspots.</param>
    /// <param name="zone">The zone of the clocks.</param>
    /// <param name="language">One of <see cref="Words.Languages"/>.</param>
    public static ReportTable Table(IReadOnlyList<HotspotLine> lines, string zone, string language) => new(
        "hotspots", Words.Of("hotspots"),
        [
            new("state", Words.Of("column.feed")), new("unit", Words.Of("column.unit")), new("code", Words.Of("export.code")) { Medium = ReportMedium.Data },
            new("size", Words.Of("export.size")) { IsNumeric = true }, new("what", Words.Of("export.what")), new("since", Words.Of("export.since")),
            new("care", Words.Of("export.care")),
        ],
        lines.Select(line => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of(Words.Of(line.State == "active" ? "state.act" : "state.watch")), ReportCell.Of(Sentence.Name(line, language)), ReportCell.Of(line.Unit),
            ReportCell.Of(Sentence.Size(line)), ReportCell.Of(Sentence.Of(line)), ReportCell.Of(Shown.In(line.Since, zone)), ReportCell.Of(Sentence.Care(line, zone)),
        ]));

    // Before anybody has looked, nothing found is no good news.
    private static IEnumerable<string> Notes(HotspotsReading? hotspots, string zone)
    {
        if (hotspots is not { ReviewedAt: not null })
        {
            yield return Words.Of("hotspots.waiting");
            yield break;
        }

        if (hotspots.Lines.Count == 0) yield return Words.Of("hotspots.none", Shown.Moment(hotspots.ReviewedAt, zone));
        if (hotspots.More > 0) yield return Words.Of("hotspots.more", hotspots.More);
        if (hotspots.Shelved > 0) yield return Words.Of("hotspots.shelved", hotspots.Shelved);
        yield return Words.Of("hotspots.budget", hotspots.RaisedThisWeek, Judged.Number(hotspots.Budget));
    }
}

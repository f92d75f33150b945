using System.Globalization;
using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>What the page of a unit says beside its figures, as tables: its rank and what moved it, hotspots, what is about to fall overdue.</summary>
internal static class UnitJudgedTables
{
    private const double Smallest = 0.001;

    public static IEnumerable<ReportTable> Of(UnitModel model)
    {
        var judged = model.Judged!;
        if (judged.Row is not null) yield return Rank(model, judged);
        if (judged.Movement is { PlaceBefore: not null, PlaceAfter: not null } movement) yield return Movement(movement, model.Unit.Zone);
        yield return Hotspots(judged, model);
        yield return Horizons(judged.Risk);
        if (judged.Risk.Dossiers.Count > 0) yield return AtRisk(judged.Risk, model);
        yield return Watch(judged.Watch, model);
    }

    private static ReportTable Rank(UnitModel model, UnitJudged judged)
    {
        var row = judged.Row!;
        string[] sentences = row.Standing is { } standing
            ?
            [
                Words.Of("unit.rank.of", Judged.Rank(standing), Shown.Count(judged.Edition?.Ranked)),
                Words.Of("unit.rank.score", Judged.Points(standing.Score), Judged.Points(standing.ScoreLow), Judged.Points(standing.ScoreHigh), Judged.Points(judged.Edition?.GroupMean)),
                Words.Of("unit.rank.band", Shown.Count(standing.BandFirst), Shown.Count(standing.BandLast)),
                Words.Named("control", judged.Control.State),
            ]
            : [row.NotRanked is null ? Words.Of("unit.rank.waiting") : Judged.NotRanked(row)];
        return new("rank", Words.Of("unit.rank"), [new("said", Words.Of("export.meaning"))], sentences.Select(said => (IReadOnlyList<ReportCell>)[ReportCell.Of(said)]))
        {
            Notes = judged.Edition is { } edition ? [$"{Words.Of("export.edition")}: {Shown.Moment(edition.At, model.Unit.Zone)} · {edition.Profile} · {edition.Definitions}"] : [],
        };
    }

    private static ReportTable Movement(MovementReading movement, string zone) => new(
        "movement", Words.Of("unit.moved", Shown.Moment(movement.From, zone)),
        [
            new("cause", Words.Of("unit.moved.cause")), Number("score", "unit.moved.score") with { IsChange = true }, Number("places", "unit.moved.places") with { IsChange = true },
        ],
        movement.Parts.Select(part => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(Words.Named("cause", part.Cause)), Cells.Change(part.Score), ReportCell.Of((long)part.Places)])
            .Append([ReportCell.Of(Words.Of("unit.moved.sum")), Cells.Change(movement.Parts.Sum(part => part.Score)), ReportCell.Of((long)movement.Parts.Sum(part => part.Places))]));

    private static ReportTable Hotspots(UnitJudged judged, UnitModel model)
    {
        var hotspots = judged.Hotspots;
        var note = hotspots.ReviewedAt is null ? Words.Of("hotspots.waiting")
            : hotspots.Lines.Count == 0 ? Words.Of("hotspots.none", Shown.Moment(hotspots.ReviewedAt, model.Unit.Zone))
            : hotspots.More > 0 ? Words.Of("hotspots.more", hotspots.More) : null;
        return HotspotsReport.Table(hotspots.Lines, model.Unit.Zone, model.Document.Language) with { Notes = note is null ? [] : [note] };
    }

    private static ReportTable Horizons(RiskReading risk) => new(
        "risk", Words.Of("risk"),
        [Number("days", "export.risk.days"), Number("expected", "export.risk.expected"), Number("low", "export.risk.low"), Number("high", "export.risk.high")],
        risk.Horizons.Select(horizon => (IReadOnlyList<ReportCell>)
            [ReportCell.Of((long)horizon.WorkingDays), Cells.Judgement(horizon.Expected), ReportCell.Of(horizon.Low), ReportCell.Of(horizon.High)]))
    {
        Notes = [Words.Of("risk.of", Shown.Count(risk.Forecast), Shown.Count(risk.Open)), Words.Named("risk.verdict", risk.Record.Verdict)],
    };

    private static ReportTable AtRisk(RiskReading risk, UnitModel model) => new(
        "atRisk", Words.Of("export.risk.dossiers"),
        [
            new("number", Words.Of("dossiers.number")), new("unit", Words.Of("dossiers.unit")), new("procedure", Words.Of("dossiers.procedure")), new("step", Words.Of("risk.step")),
            Number("left", "export.risk.left"), Number("late", "export.risk.late"), new("why", Words.Of("risk.why")),
        ],
        risk.Dossiers.Select(row => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of(row.Number), ReportCell.Of(model.NameOf(row.Unit)), ReportCell.Of(row.Procedure), ReportCell.Of(row.Step), ReportCell.Of((long)row.DaysLeft),
            Cells.Share(row.Late),
            ReportCell.Of(row.Like > 0 ? Words.Of("risk.like", Shown.Count(row.LikeLate), Shown.Count(row.Like)) : null),
        ]));

    private static ReportTable Watch(WatchReading watch, UnitModel model) => new(
        "watch", Words.Of("watch"),
        [new("unit", Words.Of("column.unit")), new("what", Words.Of("export.what")), Number("chance", "export.chance")],
        watch.Findings.Select(finding => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of(model.Document.Language is "en" ? finding.NameEn : finding.Name),
            ReportCell.Of(Words.Of($"watch.signal.{finding.Signal}", Judged.Number(finding.Observed), Shown.Count(finding.Dossiers), Judged.Number(finding.Expected))),
            Chance(finding.Chance),
        ]))
    {
        Notes =
        [
            Words.Of("watch.about", Shown.Date(watch.From), Shown.Date(watch.To), watch.Judged, watch.Units),
            .. watch.Findings.Count == 0 ? new[] { Words.Of(watch.Judged == 0 ? "watch.too-little" : "watch.none") } : [],
        ],
    };

    // So small a probability is not shown as none.
    private static ReportCell Chance(double chance) => chance < Smallest
        ? ReportCell.Of($"< {Smallest.ToString("0.###", CultureInfo.CurrentCulture)}")
        : Cells.Chance(chance);

    private static ReportColumn Number(string id, string words) => new(id, Words.Of(words)) { IsNumeric = true };
}

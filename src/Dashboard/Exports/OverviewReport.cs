using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>The overview of a unit as a report: its figures, what they are made of and compared with, and the days behind them.</summary>
public static class OverviewReport
{
    /// <summary>The report of a reading, in the language of the culture in which it is made.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="language">One of <see cref="Words.Languages"/>.</param>
    /// <param name="definitionSet">The set of definitions, with its version.</param>
    public static Report Of(UnitReading reading, string language, string definitionSet)
    {
        var head = new ReportHead(reading.Unit, reading.Trust.Simulated, reading.AsOf, language, definitionSet);
        var report = head.Report(Words.Of("scene.overview"), head.LastThirtyDays(), Figures(reading));
        return report with
        {
            Beside = [Days(reading)],
            Definitions = [.. Definitions()],
            Notes = reading.Trust.LastAccepted is null ? [.. report.Notes, Words.Of("unit.never-heard")] : report.Notes,
        };
    }

    private static ReportTable Figures(UnitReading reading)
    {
        var figures = new OverviewFigures(reading);
        var before = reading.Trust.LastAccepted is null ? null : reading.Before.Measures;
        return new(
            "overview", Words.Of("export.figures"),
            [
                new("figure", Words.Of("export.figure")), new("meaning", Words.Of("export.meaning")), Number("value", "export.value"), new("sign", Words.Of("export.sign")),
                Number("part", "unit.part"), Number("whole", "unit.whole"), Number("before", "export.before"), Number("change", "export.change") with { IsChange = true },
                new("state", Words.Of("column.feed")),
            ],
            [
                Rate("on-time", figures.OnTime, figures.OnTimeBefore),
                [.. Level("overdue", figures.Level(FigureNames.OpenOverdue), before?.Measure(FigureNames.OpenOverdue), figures.Level(FigureNames.Open))[..^1], ReportCell.Of(before is null ? null : Cells.Mark(reading.Mark))],
                Level("due-soon", figures.Level(FigureNames.DueSoon), before?.Measure(FigureNames.DueSoon), null),
                Rate("online", figures.Online, figures.OnlineBefore),
                Today(FigureNames.Received, figures),
                Today(FigureNames.Resolved, figures),
            ]);
    }

    private static ReportCell[] Rate(string name, RateReading? now, RateReading? before)
    {
        var percent = Cells.Percent(now);
        var change = percent is ReportCell.Number(_, var decimals) && before?.Percent is { } earlier ? ReportCell.Of(now!.Percent - earlier, decimals) : ReportCell.None;
        return
        [
            ReportCell.Of(Words.Of(name)), ReportCell.Of(Words.Of($"{name}.definition")), percent, ReportCell.Of("%"), ReportCell.Of(now?.Part), ReportCell.Of(now?.Whole),
            Cells.Percent(before), change, ReportCell.None,
        ];
    }

    private static ReportCell[] Level(string name, long? now, long? before, long? whole) =>
    [
        ReportCell.Of(Words.Of(name)), ReportCell.Of(Words.Of($"{name}.definition")), ReportCell.Of(now), ReportCell.Of(Words.Of("export.dossiers")),
        ReportCell.None, ReportCell.Of(whole), ReportCell.Of(before), ReportCell.Of(now - before), ReportCell.None,
    ];

    private static ReportCell[] Today(string measure, OverviewFigures figures) =>
    [
        ReportCell.Of($"{Words.Of("today")}: {Words.Named("measure", measure)}"), ReportCell.Of(Words.Of("export.today.compared")), ReportCell.Of(figures.Today(measure)),
        ReportCell.Of(Words.Of("export.dossiers")), ReportCell.None, ReportCell.None, ReportCell.Of(figures.DailyBefore(measure)), ReportCell.None, ReportCell.None,
    ];

    private static ReportTable Days(UnitReading reading) => new(
        "days", Words.Of("export.days"),
        [
            new("day", Words.Of("export.day")), Number("onTime", "column.on-time"), Number("overdue", "overdue"), Number("dueSoon", "due-soon"),
            Number("online", "export.online"), Number("received", "export.received"), Number("resolved", "export.resolved"),
        ],
        reading.Trust.LastAccepted is null ? [] : reading.Days.TakeLast(31).Select(day => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of(day.Date), Cells.Percent(day.Rates.GetValueOrDefault(FigureNames.OnTimeByDate)), ReportCell.Of(day.Measures.Measure(FigureNames.OpenOverdue)),
            ReportCell.Of(day.Measures.Measure(FigureNames.DueSoon)), Cells.Percent(day.Rates.GetValueOrDefault(FigureNames.Online)),
            ReportCell.Of(day.Measures.Measure(FigureNames.Received)), ReportCell.Of(day.Measures.Measure(FigureNames.Resolved)),
        ]));

    private static IEnumerable<ReportDefinition> Definitions() =>
        new[]
        {
            FigureDefinitions.OfRate(FigureNames.OnTimeByDate, Words.Of("on-time")), FigureDefinitions.OfRate(FigureNames.Online, Words.Of("online")),
            FigureDefinitions.Of("overdue", "export.define.overdue", FigureNames.OpenOverdue), FigureDefinitions.Of("due-soon", "export.define.due-soon", FigureNames.DueSoon),
            FigureDefinitions.Of("export.before", "export.define.before"),
        }.OfType<ReportDefinition>();

    private static ReportColumn Number(string id, string words) => new(id, Words.Of(words)) { IsNumeric = true };
}

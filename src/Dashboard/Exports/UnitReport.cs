using ParLive.Dashboard.Pages;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>The page of a unit as a report: its rates with what they are made of, its measures, and what is thought of it.</summary>
public static class UnitReport
{
    /// <summary>The report of a page, in the language of the culture in which it is made.</summary>
    /// <param name="model">What the page is made of.</param>
    /// <param name="definitionSet">The set of definitions, with its version.</param>
    public static Report Of(UnitModel model, string definitionSet)
    {
        var figures = model.Figures;
        var head = new ReportHead(model.Unit, model.Trust.Simulated, figures.AsOf, model.Document.Language, definitionSet);
        ReportFact[] facts =
        [
            new(Words.Of("export.exact"), ReportCell.Of(Words.Named("exact", figures.AsOfExactTo))),
            new(Words.Of("export.from"), figures.From is { } from ? head.Moment(from) : ReportCell.Of(Words.Of("unit.range.from-beginning"))),
            new(Words.Of("export.to"), head.Moment(figures.To ?? figures.AsOf)),
        ];
        var report = head.Report(Words.Of("export.unit.title"), facts, Rates(model), Measures(model));
        return report with
        {
            Beside = model is { Judged: not null, Heard: true } ? [.. UnitJudgedTables.Of(model)] : [],
            Notes = [.. report.Notes, .. Notes(model)],
            Definitions = [.. model.ShownRates.Select(rate => FigureDefinitions.OfRate(rate.Key)).OfType<ReportDefinition>()],
        };
    }

    private static IEnumerable<string> Notes(UnitModel model)
    {
        if (!model.Heard) yield return Words.Of("unit.never-heard");
        if (model.WithoutDossiers > 0) yield return Words.Of("unit.totals", model.WithoutDossiers);
    }

    private static ReportTable Rates(UnitModel model) => new(
        "rates", Words.Of("unit.rates"),
        [Name(), Id(), Number("percent", "unit.percent"), Number("part", "unit.part"), Number("whole", "unit.whole")],
        model.ShownRates.Select(rate => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of(Words.Named("rate", rate.Key)), ReportCell.Of(rate.Key), Cells.Percent(model.Heard ? rate.Value : null),
            ReportCell.Of(model.Heard ? rate.Value.Part : null), ReportCell.Of(model.Heard ? rate.Value.Whole : null),
        ]));

    private static ReportTable Measures(UnitModel model) => new(
        "measures", Words.Of("unit.measures"),
        [Name(), Id(), Number("count", "unit.count")],
        model.ShownMeasures.Select(measure => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(Words.Named("measure", measure.Key)), ReportCell.Of(measure.Key), ReportCell.Of(model.Heard ? measure.Value : null)]));

    private static ReportColumn Name() => new("name", Words.Of("export.figure"));

    private static ReportColumn Id() => new("id", Words.Of("export.id"));

    private static ReportColumn Number(string id, string words) => new(id, Words.Of(words)) { IsNumeric = true };
}

using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>The published indices of a unit as a report: every period of every series, with its gaps.</summary>
public static class IndicesReport
{
    /// <summary>The report of what the scene shows and the years behind it, in the language of the culture in which it is made.</summary>
    /// <param name="indices">What is known of the indices.</param>
    /// <param name="head">What stands above it.</param>
    public static Report Of(IndicesReading indices, ReportHead head)
    {
        var report = head.Report(Words.Of("indices"), [], Periods(indices, head));
        return report with
        {
            Beside = indices.Targets.Count == 0 ? [] : [Targets(indices)],
            Notes = indices.Series.Count == 0 ? [.. report.Notes, Words.Of("indices.none")] : report.Notes,
        };
    }

    private static ReportTable Periods(IndicesReading indices, ReportHead head) => new(
        "indices", Words.Of("indices"),
        [
            new("index", Words.Of("column.index")), new("name", Words.Of("export.index.name")), new("period", Words.Of("column.periods")),
            new("value", Words.Of("column.value")) { IsNumeric = true }, new("maximum", Words.Of("export.index.maximum")) { IsNumeric = true },
            new("rank", Words.Of("column.rank")) { IsNumeric = true }, new("cohort", Words.Of("export.index.cohort")) { IsNumeric = true },
            new("mean", Words.Of("export.index.mean")) { IsNumeric = true }, new("publication", Words.Of("export.index.publication")),
        ],
        indices.Series.SelectMany(series => series.Points, (series, point) => (IReadOnlyList<ReportCell>)[
            ReportCell.Of(series.Index), ReportCell.Of(head.Language is "en" ? series.NameEn : series.Name), ReportCell.Of(point.Period), Number(point.Value),
            Number(point.Maximum), ReportCell.Of((long?)point.Rank), ReportCell.Of((long?)point.CohortSize), Number(point.Mean),
            ReportCell.Of(point.IsGap ? Words.Of("export.index.gap") : point.Publication ?? point.Source),
        ]));

    private static ReportTable Targets(IndicesReading indices) => new(
        "targets", Words.Of("column.target"),
        [
            new("index", Words.Of("column.index")), new("period", Words.Of("column.periods")), new("at-least", Words.Of("export.index.at-least")) { IsNumeric = true },
            new("within", Words.Of("export.index.within")) { IsNumeric = true }, new("met", Words.Of("export.index.met")),
        ],
        indices.Targets.Select(target => (IReadOnlyList<ReportCell>)[
            ReportCell.Of(target.Index), ReportCell.Of(target.Period), Number(target.AtLeast), ReportCell.Of((long?)target.WithinTop),
            ReportCell.Of(target.IsMet switch { true => Words.Of("export.index.yes"), false => Words.Of("export.index.no"), null => null }),
        ]));

    // As it was published: with its own digits.
    private static ReportCell Number(decimal? number) => number is { } known ? ReportCell.Of(known, known.Scale) : ReportCell.None;
}

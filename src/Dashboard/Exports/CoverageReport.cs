using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>Which feeds are heard, as a report: how many units in each state, those that are silent, and the sources.</summary>
public static class CoverageReport
{
    private static readonly string[] States = ["live", "quiet", "late", "lost"];

    /// <summary>The report of feeds, in the language of the culture in which it is made.</summary>
    /// <param name="unit">Whose feeds.</param>
    /// <param name="feeds">The feeds; null while they are not known.</param>
    /// <param name="isSimulated">Whether the figures are those of a simulation.</param>
    /// <param name="asOf">The moment for which the report holds where the feeds are not known.</param>
    /// <param name="language">One of <see cref="Words.Languages"/>.</param>
    /// <param name="definitionSet">The set of definitions, with its version.</param>
    public static Report Of(UnitInfo unit, FeedsReading? feeds, bool isSimulated, DateTimeOffset asOf, string language, string definitionSet)
    {
        var head = new ReportHead(unit, isSimulated, feeds?.AsOf ?? asOf, language, definitionSet);
        var report = head.Report(Words.Of("coverage"), Counts(feeds), Lines(feeds?.Lines ?? [], head));
        return report with
        {
            Beside = feeds?.Sources.Count > 0 ? [Sources(feeds.Sources, head)] : [],
            Notes = [.. report.Notes, .. Notes(feeds)],
            Definitions = [.. States.Select(state => FigureDefinitions.Of($"feed.{state}", $"export.define.feed.{state}"))],
        };
    }

    private static IEnumerable<ReportFact> Counts(FeedsReading? feeds) =>
    [
        new(Words.Of("feed.live"), ReportCell.Of((long?)feeds?.Live)), new(Words.Of("feed.quiet"), ReportCell.Of((long?)feeds?.Quiet)),
        new(Words.Of("feed.late"), ReportCell.Of((long?)feeds?.Late)), new(Words.Of("feed.lost"), ReportCell.Of((long?)feeds?.Lost)),
    ];

    private static IEnumerable<string> Notes(FeedsReading? feeds) =>
        feeds is null ? [Words.Of("coverage.waiting")] : feeds.Lines.Count == 0 ? [Words.Of("coverage.none")] : [];

    private static ReportTable Lines(IReadOnlyList<FeedLine> lines, ReportHead head) => new(
        "silent", Words.Of("export.silent"),
        [
            new("unit", Words.Of("column.unit")), new("code", Words.Of("export.code")) { Medium = ReportMedium.Data }, new("source", Words.Of("export.source")),
            new("state", Words.Of("column.feed")), new("heard", Words.Of("column.heard")), Expected(),
        ],
        lines.Select(line => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of(UnitNames.Of(line, head.Language)), ReportCell.Of(line.Unit), ReportCell.Of(line.Source), ReportCell.Of(Words.Named("feed", line.State)),
            line.LastAccepted is null ? ReportCell.Of(Words.Of("silent.never")) : head.Moment(line.LastAccepted),
            line.LastAccepted is null ? ReportCell.None : Cells.WorkingHours(line.ExpectedHours),
        ]));

    private static ReportTable Sources(IReadOnlyList<SourceLine> sources, ReportHead head) => new(
        "sources", Words.Of("export.sources"),
        [
            new("source", Words.Of("export.source")), new("state", Words.Of("column.feed")), new("units", Words.Of("export.units")) { IsNumeric = true },
            new("heard", Words.Of("column.heard")), Expected(),
        ],
        sources.Select(source => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of(source.Source), ReportCell.Of(Words.Named("feed", source.State)), ReportCell.Of((long)source.Units), head.Moment(source.LastAccepted),
            source.LastAccepted is null ? ReportCell.None : Cells.WorkingHours(source.ExpectedHours),
        ]));

    private static ReportColumn Expected() => new("expected", Words.Of("export.expected")) { IsNumeric = true };
}

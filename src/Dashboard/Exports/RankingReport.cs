using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>A ranking as a report: every unit of the board, with what a wall shows of each, and why some have no rank.</summary>
public static class RankingReport
{
    /// <summary>The report of a board, live or of a moment that was frozen, in the language of the culture in which it is made.</summary>
    /// <param name="board">The board.</param>
    /// <param name="language">One of <see cref="Words.Languages"/>.</param>
    /// <param name="definitionSet">The set of definitions, with its version.</param>
    public static Report Of(BoardReading board, string language, string definitionSet)
    {
        var edition = board.Edition;
        var head = new ReportHead(board.Unit, board.Trust.Simulated, board.AsOf, language, definitionSet);
        var report = head.Report(Title(edition), Facts(board, head), Table(board, head));
        return report with { Definitions = [.. Definitions(edition)], Notes = [.. report.Notes, .. Notes(board)] };
    }

    private static string Title(RankingEditionReading? edition) => edition is null ? Words.Of("ranking") : Words.Named("ranking.by", edition.Profile);

    private static IEnumerable<ReportFact> Facts(BoardReading board, ReportHead head) =>
    [
        .. head.LastThirtyDays(),
        new(Words.Of("export.kind"), ReportCell.Of(Words.Named("kind", board.Kind))),
        new(Words.Of("export.edition"), head.Moment(board.Edition?.At)),
        new(Words.Of("export.compared"), head.Moment(board.Edition?.Baseline)),
        new(Words.Of("export.group-mean"), ReportCell.Of(board.Edition?.GroupMean, 1)),
    ];

    private static IEnumerable<string> Notes(BoardReading board)
    {
        var unranked = board.Rows.Count(row => row.Standing is null);
        yield return Words.Of("export.ranking.counts", board.Rows.Count, board.Rows.Count - unranked, unranked);
    }

    private static ReportTable Table(BoardReading board, ReportHead head) => new(
        "ranking", Words.Of("ranking"),
        [
            new("rank", Words.Of("column.rank")) { IsNumeric = true, Medium = ReportMedium.Paper },
            Data("place", "export.place"), Data("rankLow", "export.rank-low"), Data("rankHigh", "export.rank-high"),
            new("unit", Words.Of("column.unit")),
            new("code", Words.Of("export.code")) { Medium = ReportMedium.Data },
            Number("moved", "column.moved") with { IsChange = true },
            Number("onTime", "column.on-time"),
            Data("onTimePart", "unit.part"), Data("onTimeWhole", "unit.whole"),
            Number("score", "export.score"),
            new("interval", Words.Of("column.interval")) { IsNumeric = true, Medium = ReportMedium.Paper },
            Data("scoreLow", "export.score-low"), Data("scoreHigh", "export.score-high"),
            Number("overdue", "column.overdue"),
            new("plan", Words.Of("column.plan")) { IsNumeric = true, Medium = ReportMedium.Paper },
            Data("planDone", "export.plan-done"), Data("planSet", "export.plan-set"),
            new("state", Words.Of("column.feed")),
        ],
        board.Rows.Select(row => Row(row, head)));

    private static IReadOnlyList<ReportCell> Row(BoardRow row, ReportHead head)
    {
        var standing = row.Standing;
        var plan = row.Plan is { Whole: > 0 } set ? set : null;
        // Of a unit that was never heard from nothing is known, and no count of it is a zero.
        var heard = row.LastAccepted is not null;
        return
        [
            ReportCell.Of(standing is null ? null : Judged.Rank(standing)),
            ReportCell.Of((long?)standing?.Place), ReportCell.Of((long?)standing?.RankLow), ReportCell.Of((long?)standing?.RankHigh),
            ReportCell.Of(UnitNames.Of(row, head.Language)), ReportCell.Of(row.Unit), ReportCell.Of((long?)standing?.Moved),
            Cells.Percent(row.OnTime), ReportCell.Of(heard ? row.OnTime.Part : null), ReportCell.Of(heard ? row.OnTime.Whole : null),
            ReportCell.Of(standing?.Score, 1),
            ReportCell.Of(standing is null ? null : $"{Judged.Points(standing.ScoreLow)}–{Judged.Points(standing.ScoreHigh)}"),
            ReportCell.Of(standing?.ScoreLow, 1), ReportCell.Of(standing?.ScoreHigh, 1),
            ReportCell.Of(heard ? row.Overdue : null),
            ReportCell.Of(plan is null ? null : $"{Shown.Count(plan.Part)}/{Shown.Count(plan.Whole)}"), ReportCell.Of(plan?.Part), ReportCell.Of(plan?.Whole),
            ReportCell.Of(State(row)),
        ];
    }

    private static string State(BoardRow row) => row.NotRanked is not null ? Judged.NotRanked(row)
        : row.LastAccepted is null ? Words.Of("silent.never")
        : Cells.Mark(row.Mark);

    private static IEnumerable<ReportDefinition> Definitions(RankingEditionReading? edition)
    {
        var version = edition is null ? "" : $"{edition.Profile} · {edition.Definitions}";
        return
        [
            FigureDefinitions.Of("column.rank", "export.define.rank", version),
            FigureDefinitions.Of("export.score", "export.define.score", version),
            FigureDefinitions.Of("column.interval", "export.define.interval", version),
            FigureDefinitions.Of("column.moved", "export.define.moved", version),
            .. FigureDefinitions.OfRate(FigureNames.OnTimeByDate, Words.Of("column.on-time")) is { } onTime ? new[] { onTime } : [],
            FigureDefinitions.Of("column.overdue", "export.define.overdue", FigureNames.OpenOverdue),
            FigureDefinitions.Of("column.plan", "export.define.plan"),
        ];
    }

    private static ReportColumn Number(string id, string words) => new(id, Words.Of(words)) { IsNumeric = true };

    private static ReportColumn Data(string id, string words) => Number(id, words) with { Medium = ReportMedium.Data };
}

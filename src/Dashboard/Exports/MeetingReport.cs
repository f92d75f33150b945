using ParLive.Dashboard.Meetings;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>What a meeting shows, as a report: its ranking as it was shown, and beside it what was undertaken.</summary>
public static class MeetingReport
{
    /// <summary>The report, in the language of the culture in which it is made.</summary>
    /// <param name="model">The meeting, held or prepared.</param>
    /// <param name="definitionSet">The set of definitions, with its version.</param>
    public static Report Of(MeetingModel model, string definitionSet)
    {
        var ranking = RankingReport.Of(model.Shown.Board, model.Language, definitionSet);
        var undertaken = model.Earlier.Concat(model.Noted).ToList();
        return ranking with
        {
            Title = $"{Words.Of(model.Held is null ? "meeting.prepared.title" : "meeting.held.title")}: {model.Held?.Title ?? ranking.Title}",
            Facts = [.. ranking.Facts, .. Facts(model)],
            Beside = undertaken.Count == 0 ? ranking.Beside : [.. ranking.Beside, Commitments(undertaken, model)],
        };
    }

    private static IEnumerable<ReportFact> Facts(MeetingModel model) => model.Held is not { } held ? [] :
    [
        new(Words.Of("export.meeting.by"), ReportCell.Of(held.By)),
        new(Words.Of("export.meeting.began"), ReportCell.Of(Figures.Shown.In(held.Began, model.Unit.Zone))),
    ];

    private static ReportTable Commitments(IReadOnlyList<CommitmentReading> undertaken, MeetingModel model) => new(
        "commitments", Words.Of("meeting.commitments"),
        [
            new("task", Words.Of("export.commitment.task")), new("who", Words.Of("export.commitment.who")), new("due", Words.Of("export.commitment.due")),
            new("state", Words.Of("export.commitment.state")), new("unit", Words.Of("column.unit")), new("note", Words.Of("commitment.note")),
        ],
        undertaken.Select(commitment => (IReadOnlyList<ReportCell>)[
            ReportCell.Of(commitment.Task), ReportCell.Of(commitment.Who), ReportCell.Of(commitment.Due), ReportCell.Of(Words.Of($"commitment.{commitment.State}")),
            ReportCell.Of(model.Language is "en" ? commitment.NameEn : commitment.Name), ReportCell.Of(commitment.Note),
        ]));
}

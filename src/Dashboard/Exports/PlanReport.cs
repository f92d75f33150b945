using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>The plans of a unit as a report: area by area, and every task that is not done.</summary>
public static class PlanReport
{
    private static readonly string[] Counts = ["tasksSet", "tasksDone", "tasksExpected", "tasksOverdue"];

    /// <summary>The report of what the scene shows, in the language of the culture in which it is made.</summary>
    /// <param name="tasks">The tasks that are not done, and how far all are.</param>
    /// <param name="nameOf">The name of a unit by its key.</param>
    /// <param name="head">What stands above it.</param>
    public static Report Of(TaskPage tasks, Func<string, string> nameOf, ReportHead head)
    {
        var report = head.Report(Words.Of("plan"), Counts.Select(count => new ReportFact(Words.Named("measure", count), Count(tasks.All, count))), Tasks(tasks, nameOf));
        return report with { Beside = [Areas(tasks)], Notes = [.. report.Notes, .. Notes(tasks)] };
    }

    private static ReportTable Tasks(TaskPage tasks, Func<string, string> nameOf) => new(
        "tasks", Words.Of("tasks"),
        [
            new("number", Words.Of("dossiers.number")) { Medium = ReportMedium.Data }, new("task", Words.Of("tasks.task")), new("area", Words.Of("column.area")),
            new("unit", Words.Of("tasks.unit")), new("state", Words.Of("tasks.state")), new("deadline", Words.Of("tasks.deadline")),
            new("late", Words.Of("tasks.late")) { IsNumeric = true }, new("percent", Words.Of("tasks.percent")) { IsNumeric = true }, new("evidence", Words.Of("tasks.evidence")),
        ],
        tasks.Rows.Select(row => (IReadOnlyList<ReportCell>)[
            ReportCell.Of(row.Number), ReportCell.Of(row.Content.Length > 0 ? row.Content : row.Number), ReportCell.Of(UnitModel.AreaOf(row.Area)),
            ReportCell.Of(nameOf(row.Unit)), ReportCell.Of(Words.Named("task-state", row.State)),
            row.Due is { } due ? ReportCell.Of(due) : ReportCell.Of(row.Deadline), ReportCell.Of((long)row.DaysLate), ReportCell.Of(row.Percent, 0), ReportCell.Of(row.Evidence),
        ]));

    private static ReportTable Areas(TaskPage tasks) => new(
        "areas", Words.Of("column.area"),
        [new("area", Words.Of("column.area")), .. Counts.Select(count => new ReportColumn(count, Words.Named("measure", count)) { IsNumeric = true })],
        new PlanFigures(tasks).Areas.Select(area => (IReadOnlyList<ReportCell>)[
            ReportCell.Of(area.Name.Length > 0 ? UnitModel.AreaOf(area.Name) : Words.Of("area.none")), .. Counts.Select(count => Count(area, count)),
        ]));

    private static IEnumerable<string> Notes(TaskPage tasks)
    {
        if (!new PlanFigures(tasks).HasAny) yield return Words.Of("plan.none");
        if (tasks.WithoutTasks > 0) yield return Words.Of("tasks.without", Figures.Shown.Count(tasks.WithoutTasks));
        if (tasks.Total - tasks.WithoutTasks - tasks.Rows.Count is var more and > 0) yield return Words.Of("tasks.more", Figures.Shown.Count(more));
    }

    private static ReportCell Count(TaskGroup group, string measure) =>
        ReportCell.Of(group.Measures.TryGetValue(measure, out var count) ? count : (long?)null);
}

using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>What a source tells of tasks of plans and of inspections.</summary>
internal static class SomeTasks
{
    public static Arrival Assigned(string task, string unit, string? due = "2026-06-30", DateTimeOffset? at = null, params (string Name, string Text)[] more) => Arrival(
        "task", "assigned", task, unit, at ?? Some.Monday.AddDays(-40),
        [("plan", "12/KH-UBND"), ("planYear", "2026"), ("content", $"Nhiệm vụ {task}"), .. more]) with
    { Due = due };

    public static Arrival Progress(string task, string unit, DateTimeOffset at, params (string Name, string Text)[] more) =>
        Arrival("task", "progress", task, unit, at, more);

    public static Arrival Completed(string task, string unit, DateTimeOffset at, params (string Name, string Text)[] more) =>
        Arrival("task", "completed", task, unit, at, more);

    public static Arrival Rescheduled(string task, string unit, DateTimeOffset at, string? due, params (string Name, string Text)[] more) =>
        Arrival("task", "rescheduled", task, unit, at, more) with { Due = due };

    public static Arrival Inspection(string kind, string unit, DateTimeOffset at, params (string Name, string Text)[] more) =>
        Arrival("inspection", kind, "đợt 1", unit, at, more) with { Id = $"{kind} {string.Join(' ', more)}" };

    private static Arrival Arrival(string matter, string kind, string number, string unit, DateTimeOffset at, (string Name, string Text)[] details) => new()
    {
        Source = Some.Source,
        Id = $"{number} {kind} {at:O}",
        Unit = unit,
        Dossier = number,
        Matter = matter,
        Kind = kind,
        Time = at,
        Details = [.. details.Select(detail => KeyValuePair.Create(detail.Name, detail.Text))],
    };
}

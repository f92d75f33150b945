using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Scenes;

/// <summary>How far the plans of a unit are: all tasks, area by area, and the tasks that are overdue or slip.</summary>
/// <remarks>
/// A task slips while it is in term but what was last reported of it is at least <see cref="Slack"/> points below what is expected by now;
/// where nothing was ever reported, nothing counts as done. Less than that is within what a report a month may lag.
/// </remarks>
public sealed class PlanFigures
{
    /// <summary>So many points may a report lag behind before the task slips.</summary>
    public const int Slack = 20;

    /// <summary>What is asked of the feed: all tasks that are not done, as many as it gives at a time.</summary>
    public static readonly TaskQuestion Question = new(Open, Take: 1_000);

    private const string Open = "tasksOpen";

    private readonly TaskPage _page;
    private readonly bool _isWhole;

    /// <summary>Reads the answer to <see cref="Question"/>.</summary>
    public PlanFigures(TaskPage page)
    {
        _page = page;
        // With more open tasks than an answer holds, how many slip is not known.
        _isWhole = page.Rows.Count >= page.Total - page.WithoutTasks;
        var overdue = page.Rows.Where(row => row.State is "overdue").Select(row => new TaskLine(row, IsOverdue: true, row.DaysLate));
        var slipping = page.Rows.Where(row => row.State is "in-progress" or "not-started").Select(row => new TaskLine(row, IsOverdue: false, BehindOf(row)))
            .Where(line => line.Behind >= Slack).OrderByDescending(line => line.Behind);
        Lines = [.. overdue, .. slipping];
        Areas = [.. page.Areas.OrderByDescending(area => Overdue(area)).ThenByDescending(area => SlippingIn(area.Name) ?? 0)
            .ThenBy(area => Expected(area) is { } expected && Done(area) is { } done ? done - expected : 0).ThenBy(area => area.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether any task is set.</summary>
    public bool HasAny => Set(_page.All) > 0;

    /// <summary>All tasks together.</summary>
    public TaskGroup All => _page.All;

    /// <summary>The areas, those with the most overdue and slipping tasks first.</summary>
    public IReadOnlyList<TaskGroup> Areas { get; }

    /// <summary>The plans by their whole names.</summary>
    public IReadOnlyList<string> Plans => [.. _page.Plans.Select(plan => plan.Name).Where(name => name.Length > 0)];

    /// <summary>The tasks overdue, the latest first, and then those that slip, the furthest behind first.</summary>
    public IReadOnlyList<TaskLine> Lines { get; }

    /// <summary>As many of the lines as fit; one of them is of a task that slips where any does, while something can still be done about it.</summary>
    public IEnumerable<TaskLine> Named(int most)
    {
        var (overdue, slipping) = (Lines.Where(line => line.IsOverdue).ToList(), Lines.Where(line => !line.IsOverdue).ToList());
        var late = Math.Min(overdue.Count, slipping.Count > 0 && most > 1 ? most - 1 : most);
        return [.. overdue.Take(late), .. slipping.Take(most - late)];
    }

    /// <summary>How many tasks slip; null where that is not known.</summary>
    public long? Slipping => _isWhole ? Lines.Count(line => !line.IsOverdue) : null;

    /// <summary>How many tasks of an area slip; null where that is not known.</summary>
    public long? SlippingIn(string area) => _isWhole ? Lines.Count(line => !line.IsOverdue && line.Task.Area == area) : null;

    /// <summary>Tasks set.</summary>
    public static long Set(TaskGroup group) => group.Measures.Measure(FigureNames.TasksSet) ?? 0;

    /// <summary>Tasks done.</summary>
    public static long? Done(TaskGroup group) => group.Measures.Measure(FigureNames.TasksDone);

    /// <summary>Tasks that should be done by now, in whole tasks.</summary>
    public static long? Expected(TaskGroup group) => FigureNames.WholeTasks(group.Measures.Measure(FigureNames.TasksExpected));

    /// <summary>Tasks overdue.</summary>
    public static long? Overdue(TaskGroup group) => group.Measures.Measure(FigureNames.TasksOverdue);

    /// <summary>Tasks being done, in term: begun, not begun, and what recurs.</summary>
    public static long? InProgress(TaskGroup group) =>
        group.Measures.Measure(Open) is { } open && Overdue(group) is { } overdue ? open - overdue : null;

    /// <summary>The state of an area or of all: act where something is overdue, watch where something slips.</summary>
    public static LoadState StateOf(TaskGroup group, long? slipping) =>
        Overdue(group) > 0 ? LoadState.Act : slipping > 0 ? LoadState.Watch : LoadState.Normal;

    private static int BehindOf(TaskRow row)
    {
        var reported = row.Percent ?? (row is { Done: { } done, Quantity: > 0 and var quantity } ? 100m * done / quantity : 0);
        return row.ExpectedPercent - (int)Math.Floor(reported);
    }
}

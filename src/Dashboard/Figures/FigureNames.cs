namespace ParLive.Dashboard.Figures;

/// <summary>The measures and rates that a wall names by itself. All others it shows as the feed names them.</summary>
public static class FigureNames
{
    /// <summary>The rate of dossiers that ended on time, by calendar date.</summary>
    public const string OnTimeByDate = "onTimeByDate";

    /// <summary>The rate of dossiers received online, in full or in part.</summary>
    public const string Online = "onlineShareOfReceived";

    /// <summary>Dossiers received (a flow).</summary>
    public const string Received = "received";

    /// <summary>Dossiers with a result (a flow).</summary>
    public const string Resolved = "resolved";

    /// <summary>Open dossiers (a level).</summary>
    public const string Open = "open";

    /// <summary>Open dossiers past their due date (a level).</summary>
    public const string OpenOverdue = "openOverdue";

    /// <summary>Open dossiers due within three working days (a level).</summary>
    public const string DueSoon = "openDueIn3Days";

    /// <summary>Tasks of plans that are set (a level).</summary>
    public const string TasksSet = "tasksSet";

    /// <summary>Tasks of plans that are done (a level).</summary>
    public const string TasksDone = "tasksDone";

    /// <summary>Tasks of plans that are overdue (a level).</summary>
    public const string TasksOverdue = "tasksOverdue";

    /// <summary>What should be done of tasks by now, in hundredths of a task (a level).</summary>
    public const string TasksExpected = "tasksExpected";

    /// <summary>Hundredths of tasks as whole tasks.</summary>
    public static long? WholeTasks(long? hundredths) => hundredths is { } sum ? (long)Math.Round(sum / 100m, MidpointRounding.AwayFromZero) : null;

    // The feed counts results by their punctuality; every result is in exactly one of these.
    private static readonly string[] PartsOfResolved = ["resolvedEarly", "resolvedOnDueDate", "resolvedLate"];

    /// <summary>A measure by its name; null where the feed does not give it.</summary>
    public static long? Measure(this IReadOnlyDictionary<string, long> measures, string name) =>
        measures.TryGetValue(name, out var count) ? count
        : name is Resolved && Array.TrueForAll(PartsOfResolved, measures.ContainsKey) ? PartsOfResolved.Sum(part => measures[part])
        : null;
}

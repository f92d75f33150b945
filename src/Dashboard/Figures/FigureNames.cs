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

    /// <summary>Open dossiers (a level).</summary>
    public const string Open = "open";

    /// <summary>Open dossiers past their due date (a level).</summary>
    public const string OpenOverdue = "openOverdue";

    /// <summary>Open dossiers due within three working days (a level).</summary>
    public const string DueSoon = "openDueIn3Days";

    // Each dossier with a result is in exactly one of them.
    private static readonly string[] ResolvedWays = ["resolvedEarly", "resolvedOnDueDate", "resolvedLate"];

    /// <summary>Dossiers with a result (a flow), whenever that was; null where the feed does not give them.</summary>
    public static long? Resolved(this IReadOnlyDictionary<string, long> measures) =>
        ResolvedWays.All(measures.ContainsKey) ? ResolvedWays.Sum(way => measures[way]) : null;

    /// <summary>A measure by its name; null where the feed does not give it.</summary>
    public static long? Measure(this IReadOnlyDictionary<string, long> measures, string name) =>
        measures.TryGetValue(name, out var count) ? count : null;
}

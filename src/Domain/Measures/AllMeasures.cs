using static ParLive.Domain.Measures.MeasureKind;

namespace ParLive.Domain.Measures;

/// <summary>The table of measures: whoever adds one adds a line here and its contribution, nothing else.</summary>
public static class AllMeasures
{
    private static readonly List<(string Name, MeasureKind Kind)> Lines = [];

    /// <summary>Dossiers received.</summary>
    public static readonly Measure Received = Line("received", Flow);

    /// <summary>Dossiers resolved before their due date, by local date.</summary>
    public static readonly Measure ResolvedEarly = Line("resolvedEarly", Flow);

    /// <summary>Dossiers resolved on their due date, by local date, or without one.</summary>
    public static readonly Measure ResolvedOnDueDate = Line("resolvedOnDueDate", Flow);

    /// <summary>Dossiers resolved after their due date, by local date.</summary>
    public static readonly Measure ResolvedLate = Line("resolvedLate", Flow);

    /// <summary>Dossiers resolved no later than the due moment, or without one.</summary>
    public static readonly Measure ResolvedByInstantOnTime = Line("resolvedByInstantOnTime", Flow);

    /// <summary>Dossiers resolved later than the due moment.</summary>
    public static readonly Measure ResolvedByInstantLate = Line("resolvedByInstantLate", Flow);

    /// <summary>Dossiers received and not ended.</summary>
    public static readonly Measure Open = Line("open", Level);

    /// <summary>Open dossiers past their due date, by local date.</summary>
    public static readonly Measure OpenOverdue = Line("openOverdue", Level);

    /// <summary>Open dossiers past their due moment.</summary>
    public static readonly Measure OpenOverdueByInstant = Line("openOverdueByInstant", Level);

    /// <summary>Open dossiers not overdue whose due date is today or within the next three working days.</summary>
    public static readonly Measure OpenDueIn3Days = Line("openDueIn3Days", Level);

    /// <summary>Dossiers sent back without a result.</summary>
    public static readonly Measure Rejected = Line("rejected", Flow);

    /// <summary>Dossiers taken back by who handed them in.</summary>
    public static readonly Measure Withdrawn = Line("withdrawn", Flow);

    /// <summary>Dossiers received online, in full or in part.</summary>
    public static readonly Measure Online = Line("online", Flow);

    /// <summary>Dossiers that ended and fit no other bucket, because their receipt is not known.</summary>
    public static readonly Measure Unclassified = Line("unclassified", Flow);

    /// <summary>Dossiers with at least one integrity flag.</summary>
    public static readonly Measure Flagged = Line("flagged", Flow);

    /// <summary>Requests for a supplement.</summary>
    public static readonly Measure SupplementsRequested = Line("supplementsRequested", Flow);

    /// <summary>Dossiers whose citizen was very satisfied.</summary>
    public static readonly Measure RatedVerySatisfied = Line("ratedVerySatisfied", Flow);

    /// <summary>Dossiers whose citizen was satisfied.</summary>
    public static readonly Measure RatedSatisfied = Line("ratedSatisfied", Flow);

    /// <summary>Dossiers whose citizen was not satisfied.</summary>
    public static readonly Measure RatedUnsatisfied = Line("ratedUnsatisfied", Flow);

    /// <summary>How many measures there are.</summary>
    public static int Count => Lines.Count;

    /// <summary>All of them, in the order of the table.</summary>
    public static IEnumerable<Measure> All => Enumerable.Range(0, Lines.Count).Select(number => new Measure((byte)number));

    /// <summary>The measure of this name, or null.</summary>
    public static Measure? Find(string name) =>
        Lines.FindIndex(line => line.Name == name) is >= 0 and var number ? new Measure((byte)number) : null;

    internal static string NameOf(byte number) => Lines[number].Name;

    internal static MeasureKind KindOf(byte number) => Lines[number].Kind;

    private static Measure Line(string name, MeasureKind kind)
    {
        Lines.Add((name, kind));
        return new Measure((byte)(Lines.Count - 1));
    }
}

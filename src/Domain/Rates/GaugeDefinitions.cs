using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Rates;

/// <summary>The registry of gauges: sums that people ask for by one name.</summary>
public static class GaugeDefinitions
{
    private const string Identity = "Common practice: received + carried over + taken over = ended + open";

    /// <summary>Everything there was to do.</summary>
    public static GaugeDefinition Load { get; } = new(
        "load", 2, "Tổng phải giải quyết", "To be done", Formula.Of(Received, TakenOver).AndCarriedOver(), Identity);

    /// <summary>Resolved, whenever.</summary>
    public static GaugeDefinition Resolved { get; } = new(
        "resolved", 1, "Đã giải quyết", "Resolved", Formula.Of(ResolvedEarly, ResolvedOnDueDate, ResolvedLate), Identity);

    /// <summary>Resolved no later than the due date.</summary>
    public static GaugeDefinition ResolvedOnTime { get; } = new(
        "resolvedOnTime", 1, "Giải quyết trước hạn và đúng hạn", "Resolved on time", Formula.Of(ResolvedEarly, ResolvedOnDueDate), Identity);

    /// <summary>Ended in any way, with what fits no bucket.</summary>
    public static GaugeDefinition Processed { get; } = new(
        "processed", 1, "Đã xử lý", "Processed",
        Formula.Of(ResolvedEarly, ResolvedOnDueDate, ResolvedLate, Rejected, Withdrawn, Stopped, Unclassified),
        "Thừa Thiên Huế's portal: 257,141 processed, of which 9,612 fit no published bucket");

    /// <summary>Open, and not past the due date.</summary>
    public static GaugeDefinition OpenInTerm { get; } = new(
        "openInTerm", 1, "Đang giải quyết trong hạn", "Open in term", Formula.Of(Open).Less(OpenOverdue), Identity);

    /// <summary>Ratings given.</summary>
    public static GaugeDefinition Ratings { get; } = new(
        "ratings", 1, "Lượt đánh giá", "Ratings", Formula.Of(RatedVerySatisfied, RatedSatisfied, RatedUnsatisfied), "Levels are counted, never averaged");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GaugeDefinition> All { get; } = [Load, Resolved, ResolvedOnTime, Processed, OpenInTerm, Ratings];
}

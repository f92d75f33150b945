using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Rates;

/// <summary>The registry of rates.</summary>
public static class RateDefinitions
{
    /// <summary>The name and edition of this set of definitions, as the foot of a screen names it.</summary>
    public const string SetName = "2026.1";

    /// <summary>Resolved no later than the due date by local date, of all that were resolved.</summary>
    public static RateDefinition OnTimeByDate { get; } = new(
        "onTimeByDate", 1, Rounding.HalfUp(2), "Common practice: local dates are compared",
        counts => new Ratio(OnTime(counts), OnTime(counts) + counts[ResolvedLate]));

    /// <summary>Resolved no later than the due moment, of all that were resolved.</summary>
    public static RateDefinition OnTimeByInstant { get; } = new(
        "onTimeByInstant", 1, Rounding.HalfUp(2), "Process mining practice: moments are compared",
        counts => new Ratio(
            counts[ResolvedByInstantOnTime], counts[ResolvedByInstantOnTime] + counts[ResolvedByInstantLate]));

    /// <summary>Resolved on time by date, of all there was to do: carried over and received.</summary>
    public static RateDefinition OnTimeShareOfLoad { get; } = new(
        "onTimeShareOfLoad", 1, Rounding.HalfUp(2), "Long Xuyên, 9 months of 2024 (97.94 %)",
        counts => new Ratio(OnTime(counts), Load(counts)));

    /// <summary>Resolved on time by date, of all that were received.</summary>
    public static RateDefinition OnTimeShareOfReceived { get; } = new(
        "onTimeShareOfReceived", 1, Rounding.HalfUp(2), "Long Xuyên, 9 months of 2024 (98.92 %)",
        counts => new Ratio(OnTime(counts), counts[Received]));

    /// <summary>Received online, of all there was to do; cut off after two digits, as published.</summary>
    public static RateDefinition OnlineShareOfLoad { get; } = new(
        "onlineShareOfLoad", 1, Rounding.Truncated(2), "Long Xuyên, 9 months of 2024 (83.45 %, truncated)",
        counts => new Ratio(counts[Online], Load(counts)));

    /// <summary>Received online, of all that were received.</summary>
    public static RateDefinition OnlineShareOfReceived { get; } = new(
        "onlineShareOfReceived", 1, Rounding.HalfUp(2), "Long Xuyên, 9 months of 2024 (84.29 %)",
        counts => new Ratio(counts[Online], counts[Received]));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RateDefinition> All { get; } =
        [OnTimeByDate, OnTimeByInstant, OnTimeShareOfLoad, OnTimeShareOfReceived, OnlineShareOfLoad, OnlineShareOfReceived];

    private static long OnTime(Counts counts) => counts[ResolvedEarly] + counts[ResolvedOnDueDate];

    private static long Load(Counts counts) => counts.CarriedOver + counts[Received];
}

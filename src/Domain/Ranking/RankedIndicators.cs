using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>The registry of what units can be ranked by. A new line takes the next number.</summary>
public static class RankedIndicators
{
    /// <summary>Resolved on time by date, of resolved.</summary>
    public static RankedIndicator OnTime { get; } = new(0, RateDefinitions.OnTimeByDate, Direction.HigherIsBetter);

    /// <summary>How long resolved dossiers took, in working hours.</summary>
    public static RankedIndicator ProcessingTime { get; } =
        new(1, "processingTime", "Thời gian giải quyết (giờ làm việc)", "Processing time (working hours)");

    /// <summary>Received online, of received.</summary>
    public static RankedIndicator Online { get; } = new(2, RateDefinitions.OnlineShareOfReceived, Direction.HigherIsBetter);

    /// <summary>Satisfied, of ratings.</summary>
    public static RankedIndicator Satisfied { get; } = new(3, RateDefinitions.Satisfied, Direction.HigherIsBetter);

    /// <summary>Electronic results, of resolved.</summary>
    public static RankedIndicator ElectronicResults { get; } = new(4, RateDefinitions.ElectronicResults, Direction.HigherIsBetter);

    /// <summary>Digitised inputs, of received.</summary>
    public static RankedIndicator DigitisedInputs { get; } = new(5, RateDefinitions.DigitisedInputs, Direction.HigherIsBetter);

    /// <summary>Paid online, of what was paid.</summary>
    public static RankedIndicator PaidOnline { get; } = new(6, RateDefinitions.PaidOnline, Direction.HigherIsBetter);

    /// <summary>Feedback answered on time, of what was answered or is overdue.</summary>
    public static RankedIndicator FeedbackOnTime { get; } = new(7, FeedbackRates.Index766, Direction.HigherIsBetter);

    /// <summary>Overdue, of open.</summary>
    public static RankedIndicator OverdueOfOpen { get; } = new(8, RateDefinitions.OverdueShareOfOpen, Direction.LowerIsBetter);

    /// <summary>Due dates moved by staff, of received.</summary>
    public static RankedIndicator DueDatesMoved { get; } = new(9, RateDefinitions.DueDatesMoved, Direction.LowerIsBetter);

    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<RankedIndicator> All { get; } =
        [OnTime, ProcessingTime, Online, Satisfied, ElectronicResults, DigitisedInputs, PaidOnline, FeedbackOnTime, OverdueOfOpen, DueDatesMoved];

    /// <summary>The indicator of this name, or null.</summary>
    public static RankedIndicator? Find(string id) => All.FirstOrDefault(indicator => indicator.Id == id);

    /// <summary>The indicator of this number.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    internal static RankedIndicator Numbered(byte number) => number < All.Count
        ? All[number]
        : throw new FormatException($"{number} is not the number of an indicator; a newer version may have written it.");
}

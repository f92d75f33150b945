namespace ParLive.Domain.Rates;

/// <summary>The registry of quantiles.</summary>
public static class QuantileDefinitions
{
    private const string Source = "Process mining practice: nearest rank, without the spells in which the clock stood, by the newest calendar";

    /// <summary>Half of the dossiers took no longer.</summary>
    public static QuantileDefinition Median { get; } =
        new("processingHoursMedian", 1, "Trung vị thời gian giải quyết (giờ làm việc)", "Median processing time (working hours)", 0.5, Source);

    /// <summary>Nine of ten dossiers took no longer.</summary>
    public static QuantileDefinition NineOfTen { get; } =
        new("processingHoursP90", 1, "90 % hồ sơ giải quyết trong (giờ làm việc)", "Nine of ten took at most (working hours)", 0.9, Source);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<QuantileDefinition> All { get; } = [Median, NineOfTen];
}

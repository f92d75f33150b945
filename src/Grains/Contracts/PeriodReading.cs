using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A unit's figures for a period: as they were when it was closed, as they are known now, and the difference.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Period"><c>2024-09</c>, <c>2024-Q3</c> or <c>2024</c>.</param>
/// <param name="From">Its first local day.</param>
/// <param name="To">Its last local day.</param>
/// <param name="ClosedAt">When it was closed; null if it is not.</param>
/// <param name="ClosedBy">Who closed it; null if it is not.</param>
/// <param name="Versions">Of definitions, fold and calendar when it was closed; null if it is not.</param>
/// <param name="Closed">The figures as they were then; null if it is not closed.</param>
/// <param name="Now">The figures as they are known now.</param>
/// <param name="Restated">What changed in each measure since it was closed; empty if nothing did, or it is not closed.</param>
[GenerateSerializer, Immutable, Alias("parlive.period-reading")]
public sealed record PeriodReading(
    [property: Id(0)] string Unit, [property: Id(1)] string Period, [property: Id(2)] DateOnly From, [property: Id(3)] DateOnly To,
    [property: Id(4)] DateTimeOffset? ClosedAt, [property: Id(5)] string? ClosedBy, [property: Id(6)] string? Versions,
    [property: Id(7)] FiguresReading? Closed, [property: Id(8)] FiguresReading Now,
    [property: Id(9)] IReadOnlyDictionary<string, long> Restated)
{
    /// <summary>Until when what had come in counts, where that is earlier than the closing itself; null if it is not.</summary>
    [Id(10)]
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Why it was closed; null where nobody said.</summary>
    [Id(11)]
    public string? Reason { get; init; }

    /// <summary>The figures by field as they were then; null where they were not kept, or it is not closed.</summary>
    [Id(12)]
    public IReadOnlyList<BreakdownRow>? ClosedByField { get; init; }
}

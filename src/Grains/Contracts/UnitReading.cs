using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>All that an overview shows of a unit, at one moment.</summary>
/// <param name="Unit">Who it is.</param>
/// <param name="AsOf">The moment for which all figures hold, by the server's clock.</param>
/// <param name="Today">The local day so far.</param>
/// <param name="Last30Days">The last 30 whole local days and today.</param>
/// <param name="Before">The 30 whole local days before those, for comparison.</param>
/// <param name="Days">The same days one by one, oldest first, today last.</param>
/// <param name="Trust">How far the reading can be trusted.</param>
[GenerateSerializer, Immutable, Alias("parlive.unit-reading")]
public sealed record UnitReading(
    [property: Id(0)] UnitInfo Unit, [property: Id(1)] DateTimeOffset AsOf, [property: Id(2)] FiguresReading Today,
    [property: Id(3)] FiguresReading Last30Days, [property: Id(4)] FiguresReading Before, [property: Id(5)] IReadOnlyList<DayReading> Days,
    [property: Id(6)] TrustReading Trust)
{
    /// <summary>act where a hotspot of it or below it asks somebody to act, watch where somebody already does; null for neither.</summary>
    [Id(7)]
    public string? Mark { get; init; }

    /// <summary>The ids of its own figures against which an objection waits for a decision.</summary>
    [Id(8)]
    public IReadOnlyList<string> Contested { get; init; } = [];
}

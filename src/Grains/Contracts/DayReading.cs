using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One local day of a unit: what flowed in it, and the levels at its close (today: now).</summary>
[GenerateSerializer, Immutable, Alias("parlive.day-reading")]
public sealed record DayReading(
    [property: Id(0)] DateOnly Date, [property: Id(1)] IReadOnlyDictionary<string, long> Measures,
    [property: Id(2)] IReadOnlyDictionary<string, RateReading> Rates);

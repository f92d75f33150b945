using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>All parts of a unit and of the units below it, for one moment and range.</summary>
/// <param name="AsOf">The moment that the levels stand for.</param>
/// <param name="Parts">The parts, in no order.</param>
[GenerateSerializer, Immutable, Alias("parlive.breakdown-sum")]
public sealed record BreakdownSum([property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] IReadOnlyList<BreakdownPart> Parts);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Who a unit was, and what became of it.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Predecessors">The units of which it has all or a part, directly.</param>
/// <param name="Successors">The units that have all or a part of it, directly.</param>
/// <param name="Steps">What happened to it, the oldest first.</param>
[GenerateSerializer, Immutable, Alias("parlive.unit-history")]
public sealed record UnitHistory(
    [property: Id(0)] string Unit, [property: Id(1)] IReadOnlyList<UnitInfo> Predecessors, [property: Id(2)] IReadOnlyList<UnitInfo> Successors,
    [property: Id(3)] IReadOnlyList<UnitHistoryStep> Steps);

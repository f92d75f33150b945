using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>The completion figures of some tasks together: all of them, those of an area, or those of a plan.</summary>
/// <param name="Name">The area or the plan; empty for all of them, and for those without one.</param>
/// <param name="Measures">The number of each measure of tasks by its name.</param>
/// <param name="Rates">Each rate of tasks by its definition's name.</param>
[GenerateSerializer, Immutable, Alias("parlive.task-group")]
public sealed record TaskGroup(
    [property: Id(0)] string Name, [property: Id(1)] IReadOnlyDictionary<string, long> Measures,
    [property: Id(2)] IReadOnlyDictionary<string, RateReading> Rates);

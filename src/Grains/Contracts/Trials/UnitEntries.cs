using Orleans;

namespace ParLive.Grains.Contracts.Trials;

/// <summary>What would count otherwise for a unit.</summary>
/// <param name="Unit">Its key.</param>
/// <param name="Keys">Minute and measure of each entry.</param>
/// <param name="Amounts">The amount by which each differs.</param>
[GenerateSerializer, Immutable, Alias("parlive.unit-entries")]
public sealed record UnitEntries([property: Id(0)] string Unit, [property: Id(1)] IReadOnlyList<long> Keys, [property: Id(2)] IReadOnlyList<int> Amounts);

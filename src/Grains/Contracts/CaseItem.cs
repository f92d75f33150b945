using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One case on its way to a unit.</summary>
/// <param name="Unit">The key of the unit that the case names.</param>
/// <param name="Case">The case.</param>
[GenerateSerializer, Immutable, Alias("parlive.case-item")]
public sealed record CaseItem([property: Id(0)] string Unit, [property: Id(1)] CaseStatement Case);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Whole cases on their way to one unit.</summary>
/// <param name="Items">The cases.</param>
[GenerateSerializer, Immutable, Alias("parlive.case-batch")]
public sealed record CaseBatch([property: Id(0)] IReadOnlyList<CaseItem> Items);

using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>Which unit moved on a board, and since when.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="From">An edition by its moment; null for the one with which the board compares.</param>
[GenerateSerializer, Immutable, Alias("parlive.movement-question")]
public sealed record MovementQuestion([property: Id(0)] string Unit, [property: Id(1)] DateTimeOffset? From);

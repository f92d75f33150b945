using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Which figures are asked for.</summary>
/// <param name="AsOf">The moment of the levels; null for now.</param>
/// <param name="From">The start of the flows' range; null from the beginning.</param>
/// <param name="To">Its end, exclusive; null up to the moment.</param>
[GenerateSerializer, Immutable, Alias("parlive.figures-question")]
public sealed record FiguresQuestion(
    [property: Id(0)] DateTimeOffset? AsOf, [property: Id(1)] DateTimeOffset? From, [property: Id(2)] DateTimeOffset? To);

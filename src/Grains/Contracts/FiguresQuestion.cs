namespace ParLive.Grains.Contracts;

/// <summary>Which figures are asked for.</summary>
/// <param name="AsOf">The moment of the levels; null for now.</param>
/// <param name="From">The start of the flows' range; null from the beginning.</param>
/// <param name="To">Its end, exclusive; null up to the moment.</param>
public sealed record FiguresQuestion(DateTimeOffset? AsOf, DateTimeOffset? From, DateTimeOffset? To);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A source asks whether it may send.</summary>
/// <param name="Events">How many, 1 or more.</param>
/// <param name="Limits">What holds for it.</param>
/// <param name="Key">The name of its key.</param>
[GenerateSerializer, Immutable, Alias("parlive.source-ask")]
public sealed record SourceAsk([property: Id(0)] int Events, [property: Id(1)] SourceLimits Limits, [property: Id(2)] string Key);

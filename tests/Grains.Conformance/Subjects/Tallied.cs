using Orleans;

namespace ParLive.Grains.Conformance;

/// <summary>What a tally says of itself.</summary>
[GenerateSerializer, Immutable, Alias("conformance-tallied")]
public sealed record Tallied([property: Id(0)] int Value, [property: Id(1)] int Activations);

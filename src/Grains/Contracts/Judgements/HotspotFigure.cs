using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>A number by which a hotspot was raised.</summary>
/// <param name="Name">What it is, in the words of the domain.</param>
/// <param name="Value">The number.</param>
[GenerateSerializer, Immutable, Alias("parlive.hotspot-figure")]
public sealed record HotspotFigure([property: Id(0)] string Name, [property: Id(1)] double Value);

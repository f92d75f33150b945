using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>The limits at one denominator, in percent.</summary>
/// <param name="Whole">The denominator.</param>
/// <param name="Low95">95 %, lower.</param>
/// <param name="High95">95 %, upper.</param>
/// <param name="Low998">99.8 %, lower.</param>
/// <param name="High998">99.8 %, upper.</param>
[GenerateSerializer, Immutable, Alias("parlive.funnel-limit")]
public sealed record FunnelLimit(
    [property: Id(0)] long Whole, [property: Id(1)] double Low95, [property: Id(2)] double High95,
    [property: Id(3)] double Low998, [property: Id(4)] double High998);

using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>How right forecasts were on the past.</summary>
/// <param name="Verdict">better, noBetter or tooLittle: than days left alone.</param>
/// <param name="Judged">How many forecasts were judged.</param>
/// <param name="Brier">Their mean squared error (0 is perfect); null if too little is known.</param>
/// <param name="BrierOfDaysLeft">That of days left alone.</param>
/// <param name="Slope">The slope of their reliability; 1 is right.</param>
/// <param name="Coverage">How often the interval held what came, 0 to 1; 0.8 is right.</param>
[GenerateSerializer, Immutable, Alias("parlive.risk-record")]
public sealed record RiskRecord(
    [property: Id(0)] string Verdict, [property: Id(1)] long Judged, [property: Id(2)] double? Brier,
    [property: Id(3)] double? BrierOfDaysLeft, [property: Id(4)] double? Slope, [property: Id(5)] double? Coverage);

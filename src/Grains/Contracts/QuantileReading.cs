using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A quantile of processing times.</summary>
/// <param name="Hours">The working hours that so large a share did not exceed; null when nothing was resolved.</param>
/// <param name="Of">Of how many dossiers.</param>
[GenerateSerializer, Immutable, Alias("parlive.quantile-reading")]
public sealed record QuantileReading([property: Id(0)] double? Hours, [property: Id(1)] long Of);

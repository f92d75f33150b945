using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One stretch of processing time.</summary>
/// <param name="From">The working hours from which on it holds.</param>
/// <param name="Until">The working hours before which it ends; null for the last.</param>
/// <param name="Count">How many dossiers took so long.</param>
[GenerateSerializer, Immutable, Alias("parlive.spread-bin-reading")]
public sealed record SpreadBinReading([property: Id(0)] double From, [property: Id(1)] double? Until, [property: Id(2)] long Count);

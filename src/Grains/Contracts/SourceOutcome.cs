using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What became of events that a source was granted.</summary>
/// <param name="Granted">How many they were.</param>
/// <param name="Accepted">New ones.</param>
/// <param name="Duplicates">Repetitions, which count against no limit.</param>
/// <param name="Refused">Those in quarantine now.</param>
[GenerateSerializer, Immutable, Alias("parlive.source-outcome")]
public sealed record SourceOutcome([property: Id(0)] int Granted, [property: Id(1)] int Accepted, [property: Id(2)] int Duplicates, [property: Id(3)] int Refused);

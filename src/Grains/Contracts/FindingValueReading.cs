using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A value in the sentence of a finding.</summary>
/// <param name="Name">Its name in the sentence.</param>
/// <param name="Number">The number; null if it is none.</param>
/// <param name="Text">The text; null if it is none.</param>
/// <param name="Terms">The terms of a sum; empty if it is none.</param>
[GenerateSerializer, Immutable, Alias("parlive.finding-value-reading")]
public sealed record FindingValueReading(
    [property: Id(0)] string Name, [property: Id(1)] decimal? Number, [property: Id(2)] string? Text,
    [property: Id(3)] IReadOnlyList<decimal> Terms);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Which indices are asked for.</summary>
/// <param name="Month">Any day of the month for which the live score is computed; null for the running month.</param>
/// <param name="Since">The year from which each yearly series is compared with its last figure; null for its first.</param>
[GenerateSerializer, Immutable, Alias("parlive.indices-question")]
public sealed record IndicesQuestion([property: Id(0)] DateOnly? Month = null, [property: Id(1)] int? Since = null);

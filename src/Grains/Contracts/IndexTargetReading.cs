using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A target beside what was reached.</summary>
/// <param name="Index">The index's id.</param>
/// <param name="Period">When it shall be reached.</param>
/// <param name="Cohort">Among whom; null for the whole country.</param>
/// <param name="AtLeast">The least value; null if none is set.</param>
/// <param name="WithinTop">The last place that is good enough; null if none is set.</param>
/// <param name="Value">The value reached; null while none is known.</param>
/// <param name="Rank">The rank reached; null while none is known.</param>
/// <param name="IsValueMet">Whether the value was reached; null if not set or not known.</param>
/// <param name="IsRankMet">Whether the rank was reached; null if not set or not known.</param>
/// <param name="IsMet">Whether all of it was reached; null while that is not known.</param>
/// <param name="Source">Who set it.</param>
[GenerateSerializer, Immutable, Alias("parlive.index-target-reading")]
public sealed record IndexTargetReading(
    [property: Id(0)] string Index, [property: Id(1)] string Period, [property: Id(2)] string? Cohort, [property: Id(3)] decimal? AtLeast,
    [property: Id(4)] int? WithinTop, [property: Id(5)] decimal? Value, [property: Id(6)] int? Rank, [property: Id(7)] bool? IsValueMet,
    [property: Id(8)] bool? IsRankMet, [property: Id(9)] bool? IsMet, [property: Id(10)] string Source);

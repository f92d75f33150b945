using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A change between two periods.</summary>
/// <param name="From">The earlier period.</param>
/// <param name="Value">The later value less the earlier; null if not known or not comparable.</param>
/// <param name="ValueBasis"><c>series</c>, <c>stated-previous</c> or <c>stated</c>; null if nothing is known.</param>
/// <param name="ValueComparability"><c>same</c> or <c>other-maximum</c>; null if nothing is known.</param>
/// <param name="Places">Places gained, negative for lost; null if not known or not comparable.</param>
/// <param name="RankBasis"><c>series</c>, <c>stated-previous</c> or <c>stated</c>; null if nothing is known.</param>
/// <param name="RankComparability"><c>same</c>, <c>cohort-not-known</c> or <c>other-cohort</c>; null if nothing is known.</param>
[GenerateSerializer, Immutable, Alias("parlive.index-change-reading")]
public sealed record IndexChangeReading(
    [property: Id(0)] string From, [property: Id(1)] decimal? Value, [property: Id(2)] string? ValueBasis,
    [property: Id(3)] string? ValueComparability, [property: Id(4)] int? Places, [property: Id(5)] string? RankBasis,
    [property: Id(6)] string? RankComparability);

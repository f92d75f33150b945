using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Something found about published figures.</summary>
/// <param name="Id">What was found, as a name: <c>rank-outside-cohort</c>.</param>
/// <param name="Key">The key of its sentence in a table of texts.</param>
/// <param name="IsContradiction">Whether something cannot be so; otherwise it is a note.</param>
/// <param name="Index">The index's id.</param>
/// <param name="Period">The period.</param>
/// <param name="Cohort">Among whom; null for the whole country.</param>
/// <param name="Values">The values of the sentence.</param>
/// <param name="Vietnamese">The sentence in Vietnamese.</param>
/// <param name="English">The sentence in English.</param>
[GenerateSerializer, Immutable, Alias("parlive.index-finding-reading")]
public sealed record IndexFindingReading(
    [property: Id(0)] string Id, [property: Id(1)] string Key, [property: Id(2)] bool IsContradiction, [property: Id(3)] string Index,
    [property: Id(4)] string Period, [property: Id(5)] string? Cohort, [property: Id(6)] IReadOnlyList<FindingValueReading> Values,
    [property: Id(7)] string Vietnamese, [property: Id(8)] string English);

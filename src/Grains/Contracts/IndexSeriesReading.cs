using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>The figures of one index in the order of time.</summary>
/// <param name="Index">The index's id, such as <c>PAR</c> or <c>PAR/sipas</c>.</param>
/// <param name="Parent">The id of which it is directly a part; null for an index.</param>
/// <param name="Name">Its Vietnamese name; its id where it has none.</param>
/// <param name="NameEn">Its English name; its id where it has none.</param>
/// <param name="Scale"><c>points</c> or <c>percent</c>; null where nothing is known of the index beforehand.</param>
/// <param name="Cohort">Among whom the unit is ranked; null for the index's own cohort, the whole country.</param>
/// <param name="Every"><c>year</c>, <c>month</c> or <c>named</c>.</param>
/// <param name="Points">Its periods from the first figure to the last, gaps among them.</param>
/// <param name="Since">The change up to the last figure; null where there is nothing to compare.</param>
[GenerateSerializer, Immutable, Alias("parlive.index-series-reading")]
public sealed record IndexSeriesReading(
    [property: Id(0)] string Index, [property: Id(1)] string? Parent, [property: Id(2)] string Name, [property: Id(3)] string NameEn,
    [property: Id(4)] string? Scale, [property: Id(5)] string? Cohort, [property: Id(6)] string Every,
    [property: Id(7)] IReadOnlyList<IndexPointReading> Points, [property: Id(8)] IndexChangeReading? Since);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>All that is known of a unit's indices: what was published, what was to be reached, what contradicts itself, and the live score.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="AsOf">The moment for which it holds.</param>
/// <param name="Series">The series, by index; a part stands below its index.</param>
/// <param name="Targets">The targets, met or not.</param>
/// <param name="Findings">What was found, contradictions first.</param>
/// <param name="Live">The score of a month by Decision 766, from events where they feed it.</param>
[GenerateSerializer, Immutable, Alias("parlive.indices-reading")]
public sealed record IndicesReading(
    [property: Id(0)] string Unit, [property: Id(1)] DateTimeOffset AsOf, [property: Id(2)] IReadOnlyList<IndexSeriesReading> Series,
    [property: Id(3)] IReadOnlyList<IndexTargetReading> Targets, [property: Id(4)] IReadOnlyList<IndexFindingReading> Findings,
    [property: Id(5)] LiveScoreReading Live);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>The points of one group of a live score.</summary>
/// <param name="Index">Its id, under which its points may be entered.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Maximum">The most points that it gives.</param>
/// <param name="Live">Points computed from events.</param>
/// <param name="Entered">Points entered as published.</param>
/// <param name="NotKnown">Points that nobody knows.</param>
/// <param name="Indicators">Its indicators.</param>
[GenerateSerializer, Immutable, Alias("parlive.score-group-reading")]
public sealed record ScoreGroupReading(
    [property: Id(0)] string Index, [property: Id(1)] string Name, [property: Id(2)] string NameEn, [property: Id(3)] decimal Maximum,
    [property: Id(4)] decimal Live, [property: Id(5)] decimal Entered, [property: Id(6)] decimal NotKnown,
    [property: Id(7)] IReadOnlyList<IndicatorReading> Indicators);

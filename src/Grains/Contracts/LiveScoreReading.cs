using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A unit's score for one month: points from its events, points entered, and points that nobody knows.</summary>
/// <param name="Index">The index that it computes.</param>
/// <param name="Period">The month.</param>
/// <param name="Profile">The version of the profile by which it is computed.</param>
/// <param name="Source">Where the profile is laid down.</param>
/// <param name="Maximum">The most points that can be had.</param>
/// <param name="Live">Points computed from events.</param>
/// <param name="Entered">Points entered as published.</param>
/// <param name="NotKnown">Points that nobody knows.</param>
/// <param name="LowestBand">The rating at least.</param>
/// <param name="HighestBand">The rating at most; equal to the lowest where nothing is unknown.</param>
/// <param name="Groups">The groups.</param>
[GenerateSerializer, Immutable, Alias("parlive.live-score-reading")]
public sealed record LiveScoreReading(
    [property: Id(0)] string Index, [property: Id(1)] string Period, [property: Id(2)] int Profile, [property: Id(3)] string Source,
    [property: Id(4)] decimal Maximum, [property: Id(5)] decimal Live, [property: Id(6)] decimal Entered, [property: Id(7)] decimal NotKnown,
    [property: Id(8)] BandReading? LowestBand, [property: Id(9)] BandReading? HighestBand, [property: Id(10)] IReadOnlyList<ScoreGroupReading> Groups);

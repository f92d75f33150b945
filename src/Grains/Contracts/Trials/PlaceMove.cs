using Orleans;

namespace ParLive.Grains.Contracts.Trials;

/// <summary>A unit that would stand elsewhere on a board.</summary>
/// <param name="Unit">Its key.</param>
/// <param name="Before">Its place without the change; null where it has none.</param>
/// <param name="After">Its place with it; null where it has none.</param>
/// <param name="Score">Its score without the change, 0 to 100; null where it is not judged.</param>
/// <param name="ScoreAfter">Its score with it.</param>
/// <param name="WhyNot">Why it would have no place; null where it would have one, or would not be there.</param>
[GenerateSerializer, Immutable, Alias("parlive.place-move")]
public sealed record PlaceMove(
    [property: Id(0)] string Unit, [property: Id(1)] int? Before, [property: Id(2)] int? After, [property: Id(3)] decimal? Score,
    [property: Id(4)] decimal? ScoreAfter, [property: Id(5)] string? WhyNot);

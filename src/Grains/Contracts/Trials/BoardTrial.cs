using Orleans;

namespace ParLive.Grains.Contracts.Trials;

/// <summary>A board as it would be made now, without a change and with it.</summary>
/// <param name="Unit">The key of the unit below which the ranked ones stand.</param>
/// <param name="Kind">The kind of unit that it ranks.</param>
/// <param name="Ranked">How many units have a place without the change.</param>
/// <param name="RankedAfter">How many have one with it.</param>
/// <param name="Moves">All units whose place differs, those that come or go first, and then those that move farthest.</param>
[GenerateSerializer, Immutable, Alias("parlive.board-trial")]
public sealed record BoardTrial(
    [property: Id(0)] string Unit, [property: Id(1)] string Kind, [property: Id(2)] int Ranked, [property: Id(3)] int RankedAfter,
    [property: Id(4)] IReadOnlyList<PlaceMove> Moves);

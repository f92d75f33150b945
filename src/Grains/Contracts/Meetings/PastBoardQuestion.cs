using Orleans;

namespace ParLive.Grains.Contracts.Meetings;

/// <summary>Which board is asked for as of a moment.</summary>
/// <param name="Kind">The kind of unit that it ranks; null for the most numerous.</param>
/// <param name="At">The moment.</param>
/// <param name="IsWhole">Whether it is asked too why each unit moved, and for the ranking itself.</param>
/// <param name="About">The unit of which alone it is asked why it moved; null for none.</param>
[GenerateSerializer, Immutable, Alias("parlive.past-board-question")]
public sealed record PastBoardQuestion([property: Id(0)] string? Kind, [property: Id(1)] DateTimeOffset At, [property: Id(2)] bool IsWhole = false,
    [property: Id(3)] string? About = null);

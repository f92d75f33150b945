using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>A part of a unit that was split, and who has it.</summary>
/// <param name="Unit">The unit that has the part.</param>
/// <param name="Share">How much of the whole it is, more than 0 and less than 1; null if nobody said.</param>
public sealed record Part(UnitKey Unit, decimal? Share);

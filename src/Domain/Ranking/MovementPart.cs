namespace ParLive.Domain.Ranking;

/// <summary>What one cause did.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Score">By how much the score rose.</param>
/// <param name="Places">By how many places the unit rose; negative where it fell.</param>
public sealed record MovementPart(MovementCause Cause, decimal Score, int Places);

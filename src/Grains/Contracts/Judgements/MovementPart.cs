using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>One cause of a change of score and place.</summary>
/// <param name="Cause">rules, units, peers, ownDenominator, ownNumerator or heldOrder.</param>
/// <param name="Score">How many points of the change.</param>
/// <param name="Places">How many places of it; above 0 is upward.</param>
[GenerateSerializer, Immutable, Alias("parlive.movement-part")]
public sealed record MovementPart([property: Id(0)] string Cause, [property: Id(1)] decimal Score, [property: Id(2)] int Places);

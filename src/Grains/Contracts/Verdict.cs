using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What became of one arrival or one case.</summary>
/// <param name="Outcome">Whether it was accepted, known already, or refused.</param>
/// <param name="Reason">The named reason of a refusal (<see cref="RefusalReasons"/>); null otherwise.</param>
/// <param name="Detail">The reason in a sentence that names the value; null otherwise.</param>
/// <param name="Events">How many events were recorded; 1 for an accepted arrival, any number for a case.</param>
[GenerateSerializer, Immutable, Alias("parlive.verdict")]
public readonly record struct Verdict(
    [property: Id(0)] VerdictOutcome Outcome, [property: Id(1)] string? Reason = null, [property: Id(2)] string? Detail = null,
    [property: Id(3)] int Events = 0);

using Orleans;

namespace ParLive.Grains.Contracts.Trials;

/// <summary>How the boards of a unit would stand.</summary>
/// <param name="Trial">The change that is tried.</param>
/// <param name="Before">What those units tell of themselves that would tell something else.</param>
/// <param name="After">What they would tell; those that would begin are among them.</param>
/// <param name="Moment">As of when.</param>
[GenerateSerializer, Immutable, Alias("parlive.boards-question")]
public sealed record BoardsQuestion(
    [property: Id(0)] Trial Trial, [property: Id(1)] IReadOnlyList<DigestReading> Before, [property: Id(2)] IReadOnlyList<DigestReading> After,
    [property: Id(3)] DateTimeOffset Moment);

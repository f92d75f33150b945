using Orleans;

namespace ParLive.Grains.Access;

/// <summary>What is kept of one event of a dossier beside its meaning.</summary>
/// <param name="Unit">The key of the unit whose journal holds it.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
/// <param name="Fields">Its named fields as they came: JSON, or what an earlier version kept.</param>
/// <param name="Remarks">What its source wrote in its own words: JSON; null where there is nothing, or it was erased.</param>
/// <param name="IsErased">Whether there is something that nobody can read any more.</param>
[GenerateSerializer, Immutable, Alias("parlive.evidence-line")]
public sealed record EvidenceLine(
    [property: Id(0)] string Unit, [property: Id(1)] DateTimeOffset AcceptedAt, [property: Id(2)] string Fields, [property: Id(3)] string? Remarks,
    [property: Id(4)] bool IsErased);

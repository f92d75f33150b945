using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What is gathered from a unit and from all units below it, each giving its own part as bytes.</summary>
/// <param name="What">One of the names of <c>Gatherer</c>.</param>
/// <param name="Given">What the part depends on beside the unit's own dossiers, as bytes; empty where it depends on nothing.</param>
[GenerateSerializer, Immutable, Alias("parlive.gather-question")]
public sealed record GatherQuestion([property: Id(0)] string What, [property: Id(1)] ReadOnlyMemory<byte> Given = default);

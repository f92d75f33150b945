using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Events on their way to one unit, in the order in which they shall be judged.</summary>
/// <param name="Items">The events.</param>
/// <param name="IsHomecoming">Whether another unit hands a dossier over, which is then taken in even if it was here once and went away.</param>
[GenerateSerializer, Immutable, Alias("parlive.event-batch")]
public sealed record EventBatch([property: Id(0)] IReadOnlyList<EventItem> Items, [property: Id(1)] bool IsHomecoming = false);

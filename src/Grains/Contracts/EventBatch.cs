using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Events on their way to one unit, in the order in which they shall be judged.</summary>
/// <param name="Items">The events.</param>
/// <param name="From">The unit that hands a dossier over, be it for the first time or again; null if the events came from outside.</param>
/// <param name="IsHomecoming">Whether the dossier handed over is taken in even if it was here once and went away.</param>
[GenerateSerializer, Immutable, Alias("parlive.event-batch")]
public sealed record EventBatch(
    [property: Id(0)] IReadOnlyList<EventItem> Items, [property: Id(4)] string? From = null, [property: Id(2)] bool IsHomecoming = false)
{
    /// <summary>Where in a trace it belongs; null for most.</summary>
    [Id(3)]
    public string? Trace { get; init; }
}

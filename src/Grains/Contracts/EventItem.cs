using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One event on its way to a unit.</summary>
/// <param name="Number">The dossier's number.</param>
/// <param name="Event">The event in its canonical form.</param>
/// <param name="Raw">The bytes as they came.</param>
[GenerateSerializer, Immutable, Alias("parlive.event-item")]
public sealed record EventItem(
    [property: Id(0)] string Number, [property: Id(1)] ReadOnlyMemory<byte> Event, [property: Id(2)] ReadOnlyMemory<byte> Raw)
{
    /// <summary>The event itself, where it never left the process; it does not travel.</summary>
    internal Domain.Events.UnitEvent? Known { get; init; }
}

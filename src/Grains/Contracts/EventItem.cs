using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One event on its way to a unit.</summary>
/// <param name="Number">The dossier's number.</param>
/// <param name="Event">The event in its canonical form.</param>
/// <param name="Raw">The named fields of the event as they came, without the remarks.</param>
[GenerateSerializer, Immutable, Alias("parlive.event-item")]
public sealed record EventItem(
    [property: Id(0)] string Number, [property: Id(1)] ReadOnlyMemory<byte> Event, [property: Id(2)] ReadOnlyMemory<byte> Raw)
{
    /// <summary>What the source wrote about a dossier in its own words, to be sealed before it is kept; empty for nothing.</summary>
    [Id(3)]
    public ReadOnlyMemory<byte> Remarks { get; init; }

    /// <summary>The event itself, where it never left the process; it does not travel.</summary>
    internal Domain.Events.UnitEvent? Known { get; init; }
}

using Orleans;

namespace ParLive.Grains.Quarantine;

/// <summary>A source of which something is in quarantine.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Open">How many inputs nobody has settled.</param>
/// <param name="Settled">How many were settled and are still kept.</param>
/// <param name="First">When the first of them arrived.</param>
/// <param name="Last">When the last of them arrived.</param>
[GenerateSerializer, Immutable, Alias("parlive.quarantine-source")]
public sealed record QuarantineSource(
    [property: Id(0)] string Source, [property: Id(1)] long Open, [property: Id(2)] long Settled, [property: Id(3)] DateTimeOffset First,
    [property: Id(4)] DateTimeOffset Last);

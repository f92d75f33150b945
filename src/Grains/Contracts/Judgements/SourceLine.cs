using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>A source over all units that it tells of.</summary>
/// <param name="Source">Its name.</param>
/// <param name="State">live, quiet, late or lost.</param>
/// <param name="Units">Of how many units it tells.</param>
/// <param name="LastAccepted">When it was last heard; null if never.</param>
/// <param name="ExpectedHours">The longest silence that is expected, in working hours.</param>
[GenerateSerializer, Immutable, Alias("parlive.source-line")]
public sealed record SourceLine(
    [property: Id(0)] string Source, [property: Id(1)] string State, [property: Id(2)] int Units,
    [property: Id(3)] DateTimeOffset? LastAccepted, [property: Id(4)] double ExpectedHours);

using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A unit's whole timeline at one of its states, and all digests it has.</summary>
/// <param name="Epoch">The unit's life in memory; 0 for one whose state follows from its journal alone.</param>
/// <param name="Sequence">The state.</param>
/// <param name="MinutesFrom">The first local day kept to the minute.</param>
/// <param name="HoursFrom">The first local day kept to the hour.</param>
/// <param name="Keys">Minute and measure of each entry.</param>
/// <param name="Amounts">The amount of each entry.</param>
/// <param name="Checksum">The checksum of the whole.</param>
/// <param name="Digests">Its own digest and those of all units below it.</param>
/// <param name="LastEventTime">The latest event time, in milliseconds since 1970; 0 if none.</param>
[GenerateSerializer, Immutable, Alias("parlive.whole-timeline")]
public sealed record WholeTimeline(
    [property: Id(0)] long Epoch, [property: Id(1)] long Sequence, [property: Id(2)] int MinutesFrom, [property: Id(3)] int HoursFrom,
    [property: Id(4)] IReadOnlyList<long> Keys, [property: Id(5)] IReadOnlyList<int> Amounts, [property: Id(6)] ulong Checksum,
    [property: Id(7)] IReadOnlyList<DigestReading> Digests, [property: Id(8)] long LastEventTime);

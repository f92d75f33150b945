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
public sealed record WholeTimeline(
    long Epoch, long Sequence, int MinutesFrom, int HoursFrom, IReadOnlyList<long> Keys, IReadOnlyList<int> Amounts, ulong Checksum,
    IReadOnlyList<DigestReading> Digests, long LastEventTime);

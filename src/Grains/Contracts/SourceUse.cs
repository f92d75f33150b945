using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What a source sent on a day of the office, and when its keys were used last.</summary>
/// <param name="Day">The day, as <c>2026-03-02</c>.</param>
/// <param name="Accepted">Events that were new.</param>
/// <param name="Refused">Events that went to quarantine.</param>
/// <param name="Limited">How often it was told to wait.</param>
/// <param name="Keys">When each key was used last, by its name.</param>
[GenerateSerializer, Immutable, Alias("parlive.source-use")]
public sealed record SourceUse(
    [property: Id(0)] string Day, [property: Id(1)] long Accepted, [property: Id(2)] long Refused, [property: Id(3)] long Limited,
    [property: Id(4)] IReadOnlyDictionary<string, DateTimeOffset> Keys)
{
    /// <summary>How much of the day's limit is used: repetitions do not count.</summary>
    [Id(5)]
    public long Taken { get; init; }
}

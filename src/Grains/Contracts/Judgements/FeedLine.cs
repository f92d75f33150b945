using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>A unit whose feed is not heard as expected.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Source">The source that is silent; empty where none was ever heard.</param>
/// <param name="State">late or lost.</param>
/// <param name="LastAccepted">When it was last heard; null if never.</param>
/// <param name="ExpectedHours">The longest silence that is expected, in working hours.</param>
[GenerateSerializer, Immutable, Alias("parlive.feed-line")]
public sealed record FeedLine(
    [property: Id(0)] string Unit, [property: Id(1)] string Name, [property: Id(2)] string NameEn,
    [property: Id(3)] string Source, [property: Id(4)] string State, [property: Id(5)] DateTimeOffset? LastAccepted,
    [property: Id(6)] double ExpectedHours);

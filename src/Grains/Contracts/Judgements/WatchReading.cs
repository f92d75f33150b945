using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>What in the numbers of units asks for a look (dấu hiệu bất thường): no accusation, and no part of any rank.</summary>
/// <param name="AsOf">When it was read.</param>
/// <param name="From">The first day looked at.</param>
/// <param name="To">The last one.</param>
/// <param name="Judged">How many units had enough to be judged.</param>
/// <param name="Units">Of how many.</param>
/// <param name="Findings">What was found, the least likely by chance first.</param>
[GenerateSerializer, Immutable, Alias("parlive.watch-reading")]
public sealed record WatchReading(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] DateOnly From, [property: Id(2)] DateOnly To,
    [property: Id(3)] int Judged, [property: Id(4)] int Units, [property: Id(5)] IReadOnlyList<WatchFinding> Findings);

using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>What somebody does about a hotspot.</summary>
/// <param name="Id">The hotspot.</param>
/// <param name="Act">acknowledge, shelve, unshelve or note.</param>
/// <param name="By">Who does it.</param>
/// <param name="Owner">Who takes care of it (acknowledge).</param>
/// <param name="Note">What there is to say.</param>
/// <param name="Until">Until when it is shelved (shelve).</param>
[GenerateSerializer, Immutable, Alias("parlive.hotspot-order")]
public sealed record HotspotOrder(
    [property: Id(0)] string Id, [property: Id(1)] string Act, [property: Id(2)] string By, [property: Id(3)] string? Owner,
    [property: Id(4)] string? Note, [property: Id(5)] DateTimeOffset? Until);

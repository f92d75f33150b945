using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A rating in words.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Name">The word in Vietnamese.</param>
/// <param name="NameEn">The word in English.</param>
/// <param name="Scale">The id of the scale.</param>
/// <param name="IsVerified">Whether the thresholds of the scale are confirmed.</param>
[GenerateSerializer, Immutable, Alias("parlive.band-reading")]
public sealed record BandReading(
    [property: Id(0)] string Id, [property: Id(1)] string Name, [property: Id(2)] string NameEn, [property: Id(3)] string Scale,
    [property: Id(4)] bool IsVerified);

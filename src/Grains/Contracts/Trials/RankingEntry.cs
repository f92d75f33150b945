using Orleans;

namespace ParLive.Grains.Contracts.Trials;

/// <summary>A profile by which units are ranked, as it travels and is kept.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Version">Its version, from 1.</param>
/// <param name="Vietnamese">What it is called, in Vietnamese.</param>
/// <param name="English">What it is called, in English.</param>
/// <param name="Weights">The weights of its indicators by their names; over 0.</param>
/// <param name="MinimumVolume">The dossiers resolved in the window from which on a unit is ranked.</param>
/// <param name="SmallestGroup">How many units must be ranked together.</param>
/// <param name="TieProbability">A unit shares the band of the unit at its head as long as it is worse with less than this probability; over 0.5, below 1.</param>
[GenerateSerializer, Immutable, Alias("parlive.ranking-entry")]
public sealed record RankingEntry(
    [property: Id(0)] string Id, [property: Id(1)] int Version, [property: Id(2)] string Vietnamese, [property: Id(3)] string English,
    [property: Id(4)] IReadOnlyDictionary<string, int> Weights, [property: Id(5)] int MinimumVolume, [property: Id(6)] int SmallestGroup,
    [property: Id(7)] double TieProbability);

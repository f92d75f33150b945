using Orleans;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Homes;

/// <summary>The homes of a part of all dossiers, in a cluster: one place decides, whichever host a dossier comes in by.</summary>
[Alias("parlive.homes")]
public interface IHomesGrain : IGrainWithStringKey
{
    /// <summary>The homes of dossiers, in their order.</summary>
    Task<IReadOnlyList<string>> Claim(HomesClaim claim);
}

using Orleans;
using ParLive.Grains.Access;

namespace ParLive.Grains.Desks;

/// <summary>Destroys keys of dossiers, one dossier after the other, wherever it was asked for; the key of the one desk is <see cref="Key"/>.</summary>
[Alias("parlive.erasure")]
public interface IErasureGrain : IGrainWithStringKey
{
    /// <summary>The key of the one desk.</summary>
    const string Key = "erasure";

    /// <summary>Erases what was written about a dossier.</summary>
    Task<ErasureReport> Erase(string dossier);

    /// <summary>What is kept of a dossier.</summary>
    Task<IReadOnlyList<EvidenceLine>> Evidence(string dossier);
}

using Orleans;
using Orleans.Concurrency;
using ParLive.Grains.Access;

namespace ParLive.Grains.Desks;

/// <summary>Tells hosts without a journal by which keys sources are known; the key of the one desk is <see cref="Key"/>.</summary>
[Alias("parlive.keys")]
public interface IKeyGrain : IGrainWithStringKey
{
    /// <summary>The key of the one desk.</summary>
    const string Key = "keys";

    /// <summary>The hashes of all keys.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<KeyHash>> Read();
}

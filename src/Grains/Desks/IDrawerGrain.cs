using Orleans;
using Orleans.Concurrency;

namespace ParLive.Grains.Desks;

/// <summary>The drawers beside the journal, for hosts without one; the key of the one desk is <see cref="Key"/>.</summary>
[Alias("parlive.drawers")]
public interface IDrawerGrain : IGrainWithStringKey
{
    /// <summary>The key of the one desk.</summary>
    const string Key = "drawers";

    /// <summary>What a drawer holds, by name.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyDictionary<string, string>> Read(string drawer);

    /// <summary>Puts things in and takes others out; completes when that is on disk.</summary>
    [AlwaysInterleave]
    Task Change(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove);
}

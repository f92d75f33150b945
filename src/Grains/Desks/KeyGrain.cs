using Orleans;
using ParLive.Grains.Access;

namespace ParLive.Grains.Desks;

/// <summary>Reads the hashes of keys where the journal is.</summary>
public sealed class KeyGrain(IKeyHashes keys) : Grain, IKeyGrain
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<KeyHash>> Read() => keys.Read(CancellationToken.None);
}

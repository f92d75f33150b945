namespace ParLive.Grains.Access;

/// <summary>The hashes of all keys, for the hosts that have no journal of their own.</summary>
public interface IKeyHashes
{
    /// <summary>Those that are on disk now.</summary>
    Task<IReadOnlyList<KeyHash>> Read(CancellationToken cancellationToken);
}

namespace ParLive.Grains.Access;

/// <summary>The keys by which sources are known. Only their hashes are kept.</summary>
public interface ISourceKeys
{
    /// <summary>Whether any key is configured; without one the server listens on loopback only.</summary>
    bool Any { get; }

    /// <summary>The source that holds this key, or null.</summary>
    string? SourceOf(string key);

    /// <summary>Makes a key for a source, to be shown once.</summary>
    Task<string> Issue(string source, CancellationToken cancellationToken);

    /// <summary>Takes all keys of a source back; answers how many there were.</summary>
    Task<int> Revoke(string source, CancellationToken cancellationToken);
}

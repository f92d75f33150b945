using Orleans;
using ParLive.Grains.Desks;

namespace ParLive.Grains.Access;

/// <summary>The sources' keys as a host without a journal knows them: asked for again and again, so that one taken back is soon unknown.</summary>
internal sealed class RemoteSourceKeys(IClusterClient grains) : ISourceKeys
{
    private volatile IReadOnlyList<KeyHash>? _known;
    private volatile bool _any;

    /// <summary>Before the cluster was reached nobody is let in; and where keys were once asked for, taking the last one back opens no door.</summary>
    public bool Any => _known is null || _any;

    public string? SourceOf(string key) => KeyHash.SourceOf(key, _known ?? []);

    public Task<string> Issue(string source, CancellationToken cancellationToken) => throw NotHere();

    public Task<int> Revoke(string source, CancellationToken cancellationToken) => throw NotHere();

    /// <summary>Asks for the keys.</summary>
    public async Task Refresh()
    {
        var known = await grains.GetGrain<IKeyGrain>(IKeyGrain.Key).Read();
        _any |= known.Count > 0;
        _known = known;
    }

    private static NotSupportedException NotHere() => new("Keys are issued and taken back where the journal is.");
}

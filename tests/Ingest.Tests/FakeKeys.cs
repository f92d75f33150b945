using System.Text;
using ParLive.Access.Sources;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

/// <summary>Keys as a test sets them.</summary>
internal sealed class FakeKeys : ISourceKeys
{
    private readonly Dictionary<string, SourceKey> _keys = new(StringComparer.Ordinal);

    public bool Any => _keys.Count > 0;

    public SourceKey? Shown(string key) => _keys.GetValueOrDefault(key) is { Signs: false } known ? known : null;

    public SourceKey? Named(string id) => _keys.Values.FirstOrDefault(key => key.Id == id);

    public byte[]? SecretOf(SourceKey key) => key.Secret is { } secret ? Encoding.UTF8.GetBytes(secret) : null;

    /// <summary>Makes <c>plk_</c> and the source's name its key; or <c>pls_</c> and its name the secret of one that signs.</summary>
    public SourceKey Add(string source, KeyScope? scope = null, bool signs = false)
    {
        var text = (signs ? "pls_" : "plk_") + source;
        return _keys[text] = new SourceKey { Id = SourceKey.IdOf(SourceKey.HashOf(text)), Source = source, Hash = SourceKey.HashOf(text), Scope = scope, Secret = signs ? text : null };
    }

    public void Remove(string source) => _keys.Remove($"plk_{source}");
}

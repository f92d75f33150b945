using ParLive.Access.Sources;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Keys as a test sets them: the source of each.</summary>
internal sealed class FakeKeys : Dictionary<string, string>, ISourceKeys
{
    public bool Any => Count > 0;

    public SourceKey? Shown(string key) => this.GetValueOrDefault(key) is { } source ? new SourceKey { Source = source, Hash = SourceKey.HashOf(key) } : null;

    public SourceKey? Named(string id) => null;

    public byte[]? SecretOf(SourceKey key) => null;
}

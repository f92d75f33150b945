using ParLive.Grains.Access;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Keys as a test sets them: the source of each.</summary>
internal sealed class FakeKeys : Dictionary<string, string>, ISourceKeys
{
    public bool Any => Count > 0;

    public string? SourceOf(string key) => this.GetValueOrDefault(key);

    public Task<string> Issue(string source, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> Revoke(string source, CancellationToken cancellationToken) => throw new NotSupportedException();
}

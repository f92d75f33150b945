using ParLive.Grains.Access;

namespace ParLive.Ingest.Tests;

internal sealed class FakeKeys : ISourceKeys
{
    public Dictionary<string, string> Keys { get; } = [];

    public bool Any => Keys.Count > 0;

    public string? SourceOf(string key) => Keys.GetValueOrDefault(key);

    public Task<string> Issue(string source, CancellationToken cancellationToken)
    {
        Keys[$"plk_{source}"] = source;
        return Task.FromResult($"plk_{source}");
    }

    public Task<int> Revoke(string source, CancellationToken cancellationToken) => Task.FromResult(Keys.Remove($"plk_{source}") ? 1 : 0);
}

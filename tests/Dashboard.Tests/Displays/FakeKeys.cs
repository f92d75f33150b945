using ParLive.Grains.Access;

namespace ParLive.Dashboard.Tests.Displays;

/// <summary>Two keys: the operator's, and that of a one-stop software.</summary>
internal sealed class FakeKeys : ISourceKeys
{
    public Dictionary<string, string> Known { get; } = new(StringComparer.Ordinal) { ["plk_operator"] = "operator", ["plk_mot-cua"] = "mot-cua" };

    public bool Any => true;

    public string? SourceOf(string key) => Known.GetValueOrDefault(key);

    public Task<string> Issue(string source, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> Revoke(string source, CancellationToken cancellationToken) => throw new NotSupportedException();
}

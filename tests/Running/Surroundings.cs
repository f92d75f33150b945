namespace ParLive.Running;

/// <summary>In what a process runs that is not as usual.</summary>
public sealed record Surroundings
{
    /// <summary>A program that becomes it, and what it is told: one that changes where or as whom it runs.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>What its environment says beside what ours says.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where it keeps its data; null for a folder of its own, which goes away with it.</summary>
    public string? Data { get; init; }
}

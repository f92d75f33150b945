namespace ParLive.Operations.Health;

/// <summary>What a process knows of itself that only its host can say.</summary>
/// <param name="Folder">Its data folder.</param>
/// <param name="State">Why it cannot take anything in, in a word; null when it can.</param>
public sealed record HealthPlace(string Folder, Func<string?> State)
{
    /// <summary>The room on the disk of a folder; null where nobody knows.</summary>
    public Func<string, DiskRoom?> Room { get; init; } = DiskRoom.Of;

    /// <summary>How many grains are in memory; null where the runtime does not say.</summary>
    public Func<long?> Awake { get; init; } = static () => null;
}

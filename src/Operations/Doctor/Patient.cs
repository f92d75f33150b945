using ParLive.Operations.Doors;
using ParLive.Operations.Health;

namespace ParLive.Operations.Doctor;

/// <summary>What is looked at: a server as it would be started.</summary>
public sealed record Patient
{
    /// <summary>Its data folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The database of its journal; null for one in the folder. It is never shown.</summary>
    public string? Database { get; init; }

    /// <summary>The Redis of its cluster; null for a server alone. It is never shown.</summary>
    public string? Cluster { get; init; }

    /// <summary>Whether units live in it, so that it has the journal.</summary>
    public bool HasJournal { get; init; } = true;

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>How it lets others in.</summary>
    public DoorTerms Doors { get; init; } = new();

    /// <summary>What cannot be together, in sentences, as the command that starts it would say.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>The address of the server that holds the folder now; null if none does.</summary>
    public string? RunsAt { get; init; }

    /// <summary>What the environment says.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The room on the disk of a folder.</summary>
    public Func<string, DiskRoom?> Room { get; init; } = DiskRoom.Of;

    /// <summary>The file systems of this machine, as Linux tells them; null elsewhere.</summary>
    public string? Mounts { get; init; } = ReadIfThere("/proc/self/mountinfo");

    /// <summary>The bounds of this process, as Linux tells them; null elsewhere.</summary>
    public string? Limits { get; init; } = ReadIfThere("/proc/self/limits");

    /// <summary>Whether the system's clock is kept by others; null where nobody knows.</summary>
    public Func<bool?> IsClockKept { get; init; } = KeptClock.Ask;

    private static string? ReadIfThere(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}

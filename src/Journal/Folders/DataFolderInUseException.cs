namespace ParLive.Journal.Folders;

/// <summary>Another process writes in the data folder; a second writer is refused.</summary>
public sealed class DataFolderInUseException(string folder, int? pid, string? address)
    : IOException(Sentence(folder, pid, address))
{
    /// <summary>The folder, as a full path.</summary>
    public string Folder { get; } = folder;

    /// <summary>The process that holds it, where it can be known.</summary>
    public int? Pid { get; } = pid;

    /// <summary>Where that process listens, once it has said so.</summary>
    public string? Address { get; } = address;

    private static string Sentence(string folder, int? pid, string? address) =>
        $"The data folder '{folder}' is in use by {(pid is null ? "another process" : FormattableString.Invariant($"process {pid}"))}"
        + $"{(address is null ? "" : $", which answers at {address}")}. "
        + $"{(address is null ? "" : $"Open {address} to reach it. ")}"
        + "To start another server on this folder, stop that process first; to run a second one beside it, give it another folder with --data.";
}

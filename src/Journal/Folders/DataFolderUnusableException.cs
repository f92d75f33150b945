namespace ParLive.Journal.Folders;

/// <summary>The data folder cannot be made or written.</summary>
public sealed class DataFolderUnusableException(string folder, Exception cause)
    : IOException(
        $"The data folder '{folder}' cannot be used: {cause.Message} "
        + "Check that it is a folder, that its disk is mounted and has room, and that this user may write there, or choose another with --data.",
        cause)
{
    /// <summary>The folder, as a full path.</summary>
    public string Folder { get; } = folder;
}

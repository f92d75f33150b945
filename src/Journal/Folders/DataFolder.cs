using System.Globalization;

namespace ParLive.Journal.Folders;

/// <summary>The folder that holds the journal, and the lock that lets one process at a time write there.</summary>
/// <remarks>
/// The lock is the operating system's own on <c>parlive.lock</c>, so it is free again the moment its process dies, however it dies.
/// A locked file cannot be read by others everywhere; pid and address therefore stand beside it, in <c>parlive.address</c>.
/// </remarks>
public sealed class DataFolder : IDisposable
{
    private const string LockName = "parlive.lock";
    private const string AddressName = "parlive.address";
    private const string ConsoleName = "parlive.console";

    // A command that only looks for the address holds the lock for a moment; a server that starts just then tries again.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>The folder, as a full path.</summary>
    public string Path { get; }

    /// <summary>The file of the SQLite journal.</summary>
    public string JournalFile => System.IO.Path.Combine(Path, "journal.db");

    /// <summary>Opens the folder for writing, and makes it when it is not there.</summary>
    /// <exception cref="DataFolderInUseException">Another process writes there.</exception>
    /// <exception cref="DataFolderUnusableException">The folder cannot be made or written.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Make(full);
            FileStream? held = null;
            if (!SpinWait.SpinUntil(() => (held = TryLock(full)) is not null, Patience))
            {
                var (pid, address) = ReadSidecar(full);
                throw new DataFolderInUseException(full, pid, address);
            }

            return Taken(full, held!);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new DataFolderUnusableException(full, refused);
        }
        catch (IOException failed) when (failed is not (DataFolderInUseException or DataFolderUnusableException))
        {
            throw new DataFolderUnusableException(full, failed);
        }
    }

    /// <summary>The address of the server that writes in the folder; null when none does, or while it starts.</summary>
    public static string? AddressOf(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(System.IO.Path.Combine(full, LockName))) return null;

        using var free = TryLock(full);
        return free is null ? ReadSidecar(full).Address : null;
    }

    /// <summary>Tells other commands where the server of this folder listens.</summary>
    /// <param name="address">The address.</param>
    /// <param name="consoleKey">The key by which they are known to it; kept readable to the folder's owner alone.</param>
    public void Announce(string address, string? consoleKey = null)
    {
        if (consoleKey is not null)
        {
            var console = System.IO.Path.Combine(Path, ConsoleName);
            File.Delete(console);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(console, options);
            writer.Write(consoleKey);
        }

        Write(address);
    }

    /// <summary>The key by which commands on this machine are known to the server of a folder; null if there is none, or it may not be read.</summary>
    public static string? ConsoleKeyOf(string path)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(path, ConsoleName));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Gives the folder free.</summary>
    public void Dispose()
    {
        if (!_lock.CanRead) return;
        File.Delete(System.IO.Path.Combine(Path, AddressName));
        File.Delete(System.IO.Path.Combine(Path, ConsoleName));
        _lock.Dispose();
    }

    // Nobody can announce anything in a folder that cannot be written, so its lock is not kept either.
    private static DataFolder Taken(string folder, FileStream held)
    {
        try
        {
            var taken = new DataFolder(folder, held);
            taken.Write(address: null);
            return taken;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    // What is in it is its owner's alone: dossiers, hashes of keys, and the keys that protect sessions. One that is there stays as it is.
    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static FileStream? TryLock(string folder)
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException refused) when (refused is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
            && File.Exists(System.IO.Path.Combine(folder, LockName)))
        {
            return null;
        }
    }

    private static (int? Pid, string? Address) ReadSidecar(string folder)
    {
        try
        {
            var lines = File.ReadAllLines(System.IO.Path.Combine(folder, AddressName));
            int? pid = lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var read) ? read : null;
            return (pid, lines.Length > 1 && lines[1].Length > 0 ? lines[1] : null);
        }
        catch (IOException)
        {
            // The holder has not written it yet, or is leaving; the lock alone decides who may write.
            return (null, null);
        }
    }

    // Written beside and moved over, so that a reader sees the old lines or the new ones, never half of them.
    private void Write(string? address)
    {
        var target = System.IO.Path.Combine(Path, AddressName);
        var fresh = target + ".new";
        File.WriteAllLines(fresh, [Environment.ProcessId.ToString(CultureInfo.InvariantCulture), address ?? ""]);
        File.Move(fresh, target, overwrite: true);
    }
}

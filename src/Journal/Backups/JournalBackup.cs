using Microsoft.Data.Sqlite;
using ParLive.Journal.Folders;
using SQLitePCL;

namespace ParLive.Journal.Backups;

/// <summary>Backups of a journal on SQLite: a folder like a data folder, consistent as of one commit, read back before it gets its name.</summary>
public static class JournalBackup
{
    private const string Unfinished = ".part";
    private const string Restoring = "restoring.part";
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Backs a data folder up; a server may write there meanwhile.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="to">The folder to make, which must not be there.</param>
    /// <param name="cancellationToken">Stops it; nothing is left behind.</param>
    /// <exception cref="BackupRefusedException">There is no journal, or something stands at the target, or the copy did not come out whole.</exception>
    public static BackupReport Take(string folder, string to, CancellationToken cancellationToken) => Take(folder, to, null, cancellationToken);

    /// <summary>Restores a backup into an empty data folder.</summary>
    /// <param name="from">The backup.</param>
    /// <param name="folder">The data folder, which must be empty or not there.</param>
    /// <param name="cancellationToken">Stops it; nothing is left behind.</param>
    /// <exception cref="BackupRefusedException">There is no backup, or the folder holds something, or the copy did not come out whole.</exception>
    public static BackupReport Restore(string from, string folder, CancellationToken cancellationToken)
    {
        from = Full(from);
        FolderCopy.CheckSource(from);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault() is { } held)
        {
            throw new BackupRefusedException(
                $"The folder '{Path.GetFullPath(folder)}' is not empty ({Path.GetFileName(held)} stands there). Nothing was changed. Restore into a new folder; what stands there may be needed yet.");
        }

        using var data = DataFolder.Open(folder);
        var fresh = Path.Combine(data.Path, Restoring);
        return Whole(fresh, () =>
        {
            var report = FolderCopy.Make(from, fresh, null, cancellationToken);
            // The journal last: without it the folder is none that a server would go on with.
            foreach (var name in report.Beside) Directory.Move(Path.Combine(fresh, name), Path.Combine(data.Path, name));
            File.Move(Path.Combine(fresh, Path.GetFileName(data.JournalFile)), data.JournalFile);
            Directory.Delete(fresh);
            Durable.FlushFolder(data.Path);
            return report;
        });
    }

    internal static BackupReport Take(string folder, string to, long? mostPages, CancellationToken cancellationToken)
    {
        var (from, target) = (Full(folder), Full(to));
        FolderCopy.CheckSource(from);
        if (File.Exists(target) || Directory.Exists(target))
            throw new BackupRefusedException($"'{target}' is there already, and a backup overwrites nothing. Name one that is not there, such as one with today's date.");

        var parent = Path.GetDirectoryName(target)
            ?? throw new BackupRefusedException($"'{target}' is no folder that could be made.");
        return Whole(target + Unfinished, () =>
        {
            var report = FolderCopy.Make(from, target + Unfinished, mostPages, cancellationToken);
            Directory.Move(target + Unfinished, target);
            Durable.FlushFolder(parent);
            return report;
        });
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    // Whatever goes wrong, nothing half is left that somebody might take for a backup.
    private static BackupReport Whole(string unfinished, Func<BackupReport> work)
    {
        if (Directory.Exists(unfinished))
            throw new BackupRefusedException($"'{unfinished}' stands there: another backup is under way, or one was cut off. Where none is under way, delete it and try again.");

        try
        {
            Make(unfinished);
            return work();
        }
        catch (Exception failure)
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            if (failure is SqliteException or (IOException and not (BackupRefusedException or JournalDamagedException or JournalFormatException)) or UnauthorizedAccessException)
                throw new BackupRefusedException(Sentence(unfinished, failure), failure);
            throw;
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnersOnly);
    }

    private static string Sentence(string folder, Exception failure) => failure is SqliteException { SqliteErrorCode: raw.SQLITE_FULL }
        ? $"The disk of '{Path.GetDirectoryName(folder)}' is full. What had been written was removed. Make room there, or name another disk."
        : $"The copy could not be written to '{Path.GetDirectoryName(folder)}': {failure.Message} What had been written was removed. "
            + "See that the disk has room and that this user may write there.";
}

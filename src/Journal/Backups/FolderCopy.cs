using System.Globalization;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Chain;
using ParLive.Journal.Files;

namespace ParLive.Journal.Backups;

/// <summary>Copies what a data folder holds, as of one commit, also while a server writes there, and reads the copy back.</summary>
/// <remarks>
/// The journal goes over in one reading transaction: whoever writes goes on, and its log alone grows meanwhile. Snapshots are a cache
/// and stay where they are, so that none is ever ahead of the journal beside it.
/// </remarks>
internal static class FolderCopy
{
    private const string Journal = "journal.db";
    private const string Keys = "keys";

    /// <summary>Copies into a folder that is there and holds nothing of it yet.</summary>
    /// <param name="from">A data folder, or a backup.</param>
    /// <param name="to">Where to.</param>
    /// <param name="mostPages">Where a test stands in for a full disk.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static BackupReport Make(string from, string to, long? mostPages, CancellationToken cancellationToken)
    {
        var (source, target) = (Path.Combine(from, Journal), Path.Combine(to, Journal));
        Copy(source, target, mostPages);
        var beside = Beside(from, to);
        Durable.Flush(target);
        Durable.FlushFolder(to);
        var report = new BackupReport(Checked(target, cancellationToken), new FileInfo(target).Length, beside);
        return report.Chain.Findings.Count == 0
            ? report
            : throw new BackupRefusedException(
                $"The journal '{source}' is not as it was written, so no copy of it was kept: {string.Join(' ', report.Chain.Findings)} "
                + "Keep it aside as it is, and restore an older backup.");
    }

    /// <summary>Sees that there is a journal that can be copied.</summary>
    public static void CheckSource(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Journal)))
            throw new BackupRefusedException($"There is no journal in '{folder}' ({Journal} is missing). Name the folder of a server, or of a backup.");
    }

    private static void Copy(string source, string target, long? mostPages)
    {
        using var from = Opened(source);
        using var to = new SqliteConnection($"Data Source={target};Pooling=False");
        to.Open();
        // Nobody relies on the copy before it is whole and on the disk.
        to.Run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        if (mostPages is { } most) to.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA page_size=8192; PRAGMA max_page_count={most}"));
        from.BackupDatabase(to);
        // One file, with no log beside it.
        to.Run("PRAGMA journal_mode=DELETE");
    }

    private static SqliteConnection Opened(string source)
    {
        var connection = JournalFile.OpenForReading(source);
        try
        {
            JournalFile.CheckMarks(connection, source);
            if (connection.AskNumber("PRAGMA user_version") is var format && format == JournalFile.Format) return connection;

            throw new BackupRefusedException(string.Create(CultureInfo.InvariantCulture,
                $"'{source}' is of format {format}, and this version backs up format {JournalFile.Format}. Start a server of this version on it once: it brings the file up."));
        }
        catch (Exception refused)
        {
            connection.Dispose();
            if (refused is not SqliteException) throw;

            throw new BackupRefusedException(
                $"The journal '{source}' cannot be read: {refused.Message} See that it is one, and that this user may read it and write beside it.", refused);
        }
    }

    // The keys that protect forms and tokens: small, and a nuisance to lose.
    private static List<string> Beside(string from, string to)
    {
        var copied = new List<string>();
        if (!Directory.Exists(Path.Combine(from, Keys))) return copied;

        Directory.CreateDirectory(Path.Combine(to, Keys));
        foreach (var key in Directory.GetFiles(Path.Combine(from, Keys))) Durable.Copy(key, Path.Combine(to, Keys, Path.GetFileName(key)));
        Durable.FlushFolder(Path.Combine(to, Keys));
        copied.Add(Keys);
        return copied;
    }

    private static ChainReport Checked(string file, CancellationToken cancellationToken)
    {
        using var connection = JournalFile.OpenForReading(file);
        if (connection.Ask("PRAGMA quick_check(1)") is not "ok" and var wrong) throw new BackupRefusedException($"The copy cannot be read back: {wrong}. It was removed.");

        var (last, check) = (SegmentTable.Last(connection), new ChainCheck(null));
        ChainTable.Head(connection, last);
        while (last > 0 && check.Step(connection, last)) cancellationToken.ThrowIfCancellationRequested();
        return check.Report(last);
    }
}

using Microsoft.Data.Sqlite;
using ParLive.Journal.Index;
using SQLitePCL;

namespace ParLive.Journal.Files;

/// <summary>The SQLite file: its marks, its tables and how it is opened.</summary>
internal static class JournalFile
{
    /// <summary>The format that this version writes.</summary>
    public const int Format = 5;

    // "ParL" in ASCII.
    private const int ApplicationId = 0x5061724C;

    // The body stands before the raw bytes, so that a replay reads none of the pages that hold only raw bytes.
    private const string Tables =
        """
        CREATE TABLE segment(id INTEGER PRIMARY KEY, body BLOB NOT NULL, raw BLOB NOT NULL);
        CREATE TABLE quarantine(
          id INTEGER PRIMARY KEY, source TEXT NOT NULL, place INTEGER NOT NULL, event_id TEXT, reason TEXT NOT NULL,
          detail TEXT NOT NULL, at INTEGER NOT NULL, at_offset INTEGER NOT NULL, bytes BLOB NOT NULL);
        CREATE INDEX quarantine_reason ON quarantine(reason);
        """;

    /// <summary>Opens the file for the one writer; makes it when it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="told">Told in a sentence when a file of an older format was brought up.</param>
    public static SqliteConnection OpenForWriting(string path, Action<string>? told = null)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        try
        {
            connection.Open();
            CheckMayWrite(connection, path);
            CheckMarks(connection, path);

            // The size of the pages is settled before the log is; on a file that has pages it changes nothing.
            connection.Run("PRAGMA page_size=8192");
            connection.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;");
            // What was deleted is overwritten: bytes that expired and keys that were destroyed are gone, and not only unlisted.
            connection.Run("PRAGMA secure_delete=ON");
            connection.Run("PRAGMA wal_autocheckpoint=0; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-16384;");
            var format = (int)connection.AskNumber("PRAGMA user_version");
            if (format == 0) Lay(connection);
            else JournalUpgrade.BringUp(connection, format, told);
            return connection;
        }
        catch (SqliteException refused)
        {
            connection.Dispose();
            throw Explained(path, refused);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenForReading(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        connection.Run("PRAGMA busy_timeout=5000; PRAGMA cache_size=-4096;");
        return connection;
    }

    /// <summary>Writes the first page as it is, so that whether anything can be written is known.</summary>
    public static void Touch(SqliteConnection connection) => connection.Run(FormattableString.Invariant($"PRAGMA user_version={Format}"));

    // SQLite opens what it may not write for reading alone, and says so only when something is written.
    private static void CheckMayWrite(SqliteConnection connection, string path)
    {
        if (raw.sqlite3_db_readonly(connection.Handle, "main") == 0) return;

        throw new JournalFormatException($"'{path}' may be read but not written. Let this user write the file and its folder, or choose another folder with --data.");
    }

    /// <summary>Sees that a file is a journal, and of no newer format.</summary>
    public static void CheckMarks(SqliteConnection connection, string path)
    {
        // An SQLite file without any table is a new one, or one whose making was cut off before it held anything.
        var mark = connection.AskNumber("PRAGMA application_id");
        var tables = connection.AskNumber("SELECT count(*) FROM sqlite_master");
        if (mark != ApplicationId && (mark != 0 || tables != 0))
        {
            throw new JournalFormatException(
                $"'{path}' is an SQLite file of another program, not a journal. Nothing was changed. "
                + "Move the file away, or choose another folder with --data.");
        }

        var format = connection.AskNumber("PRAGMA user_version");
        if (format > Format)
        {
            throw new JournalFormatException(FormattableString.Invariant(
                $"'{path}' was written by a newer ParLive (format {format}; this version knows up to {Format}). Nothing was changed. ")
                + "Start the newer version, or restore a backup from before the update.");
        }
    }

    private static void Lay(SqliteConnection connection)
    {
        connection.InTransaction(() =>
        {
            connection.Run(Tables);
            connection.Run(DossierIndexFile.Table);
            connection.Run(ChainTable.Tables);
            connection.Run(QuarantineTable.Acts);
            connection.Run(OfficeTables.Tables);
            connection.Run(FormattableString.Invariant($"PRAGMA application_id={ApplicationId}; PRAGMA user_version={Format};"));
        });
    }

    private static IOException Explained(string path, SqliteException refused) => refused.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => new JournalFormatException(
            $"'{path}' is no SQLite database. Nothing was changed. Move the file away, or choose another folder with --data.", refused),
        raw.SQLITE_CORRUPT => new JournalDamagedException(0, 0, $"'{path}' is cut off or overwritten ({refused.Message}).", refused),
        _ => new JournalFormatException(
            $"'{path}' cannot be opened: {refused.Message} Check that the disk has room and that this user may write the file.", refused),
    };
}

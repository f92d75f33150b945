using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ParLive.Journal.Files;

/// <summary>The rows of the group commits. Blobs pass here without a copy on the managed side.</summary>
internal static class SegmentTable
{
    internal delegate T Read<T>(long segment, ReadOnlySpan<byte> body, ReadOnlySpan<byte> raw);

    public static long Last(SqliteConnection connection) => connection.AskNumber("SELECT max(id) FROM segment");

    public static void Insert(SqliteConnection connection, long segment, ReadOnlySpan<byte> body, ReadOnlySpan<byte> raws)
    {
        using var statement = Prepare(connection, "INSERT INTO segment VALUES(?, ?, ?)");
        Check(raw.sqlite3_bind_int64(statement, 1, segment), connection);
        Check(raw.sqlite3_bind_blob(statement, 2, body), connection);
        Check(raw.sqlite3_bind_blob(statement, 3, raws), connection);
        Check(raw.sqlite3_step(statement), connection);
    }

    /// <summary>Segments from one on, in order, at most so many; without their raw bytes.</summary>
    public static List<T> From<T>(SqliteConnection connection, long first, int most, Read<T> read)
    {
        using var statement = Prepare(connection, "SELECT id, body FROM segment WHERE id >= ? ORDER BY id LIMIT ?");
        Check(raw.sqlite3_bind_int64(statement, 1, first), connection);
        Check(raw.sqlite3_bind_int(statement, 2, most), connection);
        var found = new List<T>();
        while (Check(raw.sqlite3_step(statement), connection) == raw.SQLITE_ROW)
            found.Add(read(raw.sqlite3_column_int64(statement, 0), raw.sqlite3_column_blob(statement, 1), default));

        return found;
    }

    /// <summary>One segment with its raw bytes.</summary>
    public static T One<T>(SqliteConnection connection, long segment, Read<T> read)
    {
        using var statement = Prepare(connection, "SELECT body, raw FROM segment WHERE id = ?");
        Check(raw.sqlite3_bind_int64(statement, 1, segment), connection);
        return Check(raw.sqlite3_step(statement), connection) == raw.SQLITE_ROW
            ? read(segment, raw.sqlite3_column_blob(statement, 0), raw.sqlite3_column_blob(statement, 1))
            : throw new JournalDamagedException(segment, 0, "the segment is missing.");
    }

    /// <summary>A statement without a copy of its blobs on the managed side.</summary>
    public static sqlite3_stmt Prepare(SqliteConnection connection, string sql)
    {
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection);
        return statement;
    }

    /// <summary>Sees that a step succeeded.</summary>
    public static int Check(int code, SqliteConnection connection)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)) SqliteException.ThrowExceptionForRC(code, connection.Handle);
        return code;
    }
}

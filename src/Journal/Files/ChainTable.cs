using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using ParLive.Journal.Chain;
using ParLive.Journal.Segments;
using SQLitePCL;

namespace ParLive.Journal.Files;

/// <summary>The links of the group commits, one for each, and where the chain was begun.</summary>
internal static class ChainTable
{
    /// <summary>Links, and for each format that was reached by an upgrade the position at which that was.</summary>
    public const string Tables =
        """
        CREATE TABLE chain(segment INTEGER PRIMARY KEY, link BLOB NOT NULL, prints BLOB NOT NULL);
        CREATE TABLE upgrade(format INTEGER PRIMARY KEY, position INTEGER NOT NULL);
        """;

    private const string Rows =
        """
        SELECT s.id, s.body, s.raw, c.link, c.prints FROM segment s LEFT JOIN chain c ON c.segment = s.id
        WHERE s.id >= $first ORDER BY s.id LIMIT $most
        """;

    internal delegate void Read(ChainedSegment row);

    /// <summary>Links a segment that was sealed to the one before; answers its link.</summary>
    public static byte[] Link(ReadOnlySpan<byte> previous, long segment, SegmentWriter laid) =>
        ChainLink.OfSegment(previous, segment, laid.BodyHash, laid.RawHash, SHA256.HashData(laid.Prints));

    public static void Insert(SqliteConnection connection, long segment, ReadOnlySpan<byte> link, ReadOnlySpan<byte> prints)
    {
        using var statement = SegmentTable.Prepare(connection, "INSERT INTO chain VALUES(?, ?, ?)");
        SegmentTable.Check(raw.sqlite3_bind_int64(statement, 1, segment), connection);
        SegmentTable.Check(raw.sqlite3_bind_blob(statement, 2, link), connection);
        SegmentTable.Check(raw.sqlite3_bind_blob(statement, 3, prints), connection);
        SegmentTable.Check(raw.sqlite3_step(statement), connection);
    }

    /// <summary>The link of a segment; null where it has none.</summary>
    public static byte[]? LinkOf(SqliteConnection connection, long segment)
    {
        using var query = connection.Prepared("SELECT link FROM chain WHERE segment = $segment", "$segment");
        query.Parameters[0].Value = segment;
        return query.ExecuteScalar() as byte[];
    }

    /// <summary>Segments from one on with their links, in order, at most so many.</summary>
    public static void From(SqliteConnection connection, long first, int most, Read read)
    {
        using var query = connection.Prepared(Rows, "$first", "$most");
        (query.Parameters[0].Value, query.Parameters[1].Value) = (first, most);
        using var rows = query.ExecuteReader();
        while (rows.Read())
        {
            read(new ChainedSegment(
                rows.GetInt64(0), rows.GetFieldValue<byte[]>(1), rows.GetFieldValue<byte[]>(2),
                rows.IsDBNull(3) ? null : rows.GetFieldValue<byte[]>(3), rows.IsDBNull(4) ? [] : rows.GetFieldValue<byte[]>(4)));
        }
    }

    /// <summary>Up to which position the segments stood before there was a chain.</summary>
    public static long AdoptedTo(SqliteConnection connection) => connection.AskNumber("SELECT max(position) FROM upgrade WHERE format = 2");

    /// <summary>The head of the chain, once it is seen that it goes on to the last segment and that this one fits.</summary>
    /// <exception cref="JournalDamagedException">It does not.</exception>
    public static byte[] Head(SqliteConnection connection, long last)
    {
        try
        {
            return CheckedHead(connection, last);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            throw new JournalDamagedException(last, 0, $"the file is cut off or overwritten there, or in its chain ({damaged.Message}).", damaged);
        }
    }

    private static byte[] CheckedHead(SqliteConnection connection, long last)
    {
        var (count, goesTo) = (connection.AskNumber("SELECT count(*) FROM chain"), connection.AskNumber("SELECT max(segment) FROM chain"));
        if (goesTo > last)
        {
            throw new JournalDamagedException(last + 1, 0, FormattableString.Invariant(
                $"the segment is missing: the chain goes on to segment {goesTo}, and the journal ends at {last}."));
        }

        if (count != last)
        {
            var missing = connection.AskNumber("SELECT min(s.id) FROM segment s LEFT JOIN chain c ON c.segment = s.id WHERE c.segment IS NULL");
            throw new JournalDamagedException(missing, 0, "it is not linked to what stands before it: it was put there by something else, or its link was taken away.");
        }

        if (last == 0) return ChainLink.Start.ToArray();

        var end = new ChainCheck(null, last);
        end.Step(connection, last);
        return end.First is null ? end.Link : throw Misfit(connection, last);
    }

    // The end does not fit; the place where that begins may lie anywhere before it.
    private static JournalDamagedException Misfit(SqliteConnection connection, long last)
    {
        var check = new ChainCheck(null);
        while (check.First is null && check.Step(connection, last)) continue;
        return new JournalDamagedException(check.First?.Segment ?? last, 0, check.First?.What ?? "it does not fit what stands before it.");
    }
}

using Microsoft.Data.Sqlite;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Journal.Files;

/// <summary>The entries of the office's book, and its audit.</summary>
internal static class OfficeTables
{
    /// <summary>What the format 4 adds. An entry that was taken away keeps its row without a body, so that whoever follows hears of it.</summary>
    public const string Tables =
        """
        CREATE TABLE office_entry(kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT, PRIMARY KEY(kind, id)) WITHOUT ROWID;
        CREATE INDEX office_entry_revision ON office_entry(revision);
        CREATE TABLE office_audit(
          line INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, origin TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL,
          was TEXT, became TEXT, entries TEXT NOT NULL, link BLOB NOT NULL);
        """;

    /// <summary>The columns of a line, in its order.</summary>
    public const string Line = "line, at, actor, origin, act, subject, was, became, entries, link";

    private const string InsertLine =
        $"INSERT INTO office_audit({Line}) VALUES($line, $at, $actor, $origin, $act, $subject, $was, $became, $entries, $link)";

    private const string SetEntry =
        """
        INSERT INTO office_entry(kind, id, revision, body) VALUES($kind, $id, $revision, $body)
        ON CONFLICT(kind, id) DO UPDATE SET revision = $revision, body = $body
        """;

    /// <summary>Entries that were changed after a revision.</summary>
    public static IReadOnlyList<OfficeEntry> EntriesAfter(SqliteConnection connection, long revision)
    {
        using var query = connection.Prepared("SELECT kind, id, revision, body FROM office_entry WHERE revision > $revision ORDER BY kind, id", "$revision");
        query.Parameters[0].Value = revision;
        using var rows = query.ExecuteReader();
        var entries = new List<OfficeEntry>();
        while (rows.Read()) entries.Add(new(rows.GetString(0), rows.GetString(1), rows.GetInt64(2), rows.IsDBNull(3) ? null : rows.GetString(3)));
        return entries;
    }

    /// <summary>Writes inside the transaction under way; answers the position of the line, or null where nothing was written because something was changed meanwhile.</summary>
    public static long? Write(SqliteConnection connection, OfficeWrite write)
    {
        if (!write.Changes.All(change => Stands(connection, change))) return null;

        var (last, link) = Head(connection);
        var (position, entries) = (last + 1, AuditChain.Seal(write.Changes));
        Insert(connection, [new AuditLine(position, write.At, write.Act, entries, AuditChain.Link(link.Span, position, write.At, write.Act, entries))]);
        Set(connection, write.Changes.Select(change => new OfficeEntry(change.Kind, change.Id, position, change.Body)));
        return position;
    }

    public static void Set(SqliteConnection connection, IEnumerable<OfficeEntry> entries)
    {
        using var set = connection.Prepared(SetEntry, "$kind", "$id", "$revision", "$body");
        foreach (var entry in entries) set.Run(entry.Kind, entry.Id, entry.Revision, entry.Body);
    }

    public static void Insert(SqliteConnection connection, IEnumerable<AuditLine> lines)
    {
        using var insert = connection.Prepared(
            InsertLine, "$line", "$at", "$actor", "$origin", "$act", "$subject", "$was", "$became", "$entries", "$link");
        foreach (var line in lines)
        {
            insert.Run(
                line.Position, line.At.UtcTicks, line.Act.By, line.Act.From, line.Act.Act, line.Act.Subject, line.Act.Before, line.Act.After,
                line.Entries, line.Link.ToArray());
        }
    }

    public static AuditLine LineOf(SqliteDataReader row) => new(
        row.GetInt64(0), new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero),
        new AuditAct(row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), Text(row, 6), Text(row, 7)),
        row.GetString(8), row.GetFieldValue<byte[]>(9));

    private static bool Stands(SqliteConnection connection, OfficeChange change)
    {
        using var query = connection.Prepared("SELECT revision FROM office_entry WHERE kind = $kind AND id = $id AND body IS NOT NULL", "$kind", "$id");
        (query.Parameters[0].Value, query.Parameters[1].Value) = (change.Kind, change.Id);
        return (query.ExecuteScalar() as long? ?? 0) == change.Expected;
    }

    private static (long Last, ReadOnlyMemory<byte> Link) Head(SqliteConnection connection)
    {
        using var query = connection.Prepared("SELECT line, link FROM office_audit ORDER BY line DESC LIMIT 1");
        using var rows = query.ExecuteReader();
        return rows.Read() ? (rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)) : (0, AuditChain.Start);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

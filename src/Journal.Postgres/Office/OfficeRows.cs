using Npgsql;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Office;

/// <summary>The rows of the office's book and of its audit.</summary>
internal static class OfficeRows
{
    /// <summary>Entries that were changed after a revision.</summary>
    public const string EntriesAfter = "SELECT kind, id, revision, body FROM parlive.office_entry WHERE revision > $1 ORDER BY kind, id";

    /// <summary>The columns of a line, in its order.</summary>
    public const string Line = "line, at_ticks, actor, origin, act, subject, was, became, entries, link";

    private const string Decide = "SELECT parlive.decide($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text, $12::text, $13)";

    private const string InsertLine =
        $"INSERT INTO parlive.office_audit({Line}, ticket) VALUES($1, $2, $3, $4, $5, $6, $7::text, $8::text, $9, $10, $11)";

    public static void Add(NpgsqlBatch batch, OfficeWrite write, string ticket)
    {
        var (act, changes) = (write.Act, write.Changes);
        batch.Add(
            Decide, ticket, changes.Select(change => change.Kind).ToArray(), changes.Select(change => change.Id).ToArray(),
            changes.Select(change => change.Expected).ToArray(), changes.Select(change => change.Body).ToArray(), write.At.UtcTicks,
            act.By, act.From, act.Act, act.Subject, OrNull(act.Before), OrNull(act.After), AuditChain.Seal(changes));
    }

    /// <summary>Entries of another book, as they are.</summary>
    public static void Add(NpgsqlBatch batch, IReadOnlyList<OfficeEntry> entries)
    {
        foreach (var entry in entries)
            batch.Add("INSERT INTO parlive.office_entry(kind, id, revision, body) VALUES($1, $2, $3, $4::text)", entry.Kind, entry.Id, entry.Revision, OrNull(entry.Body));
    }

    /// <summary>Lines of another audit, as they are.</summary>
    public static void Add(NpgsqlBatch batch, IReadOnlyList<AuditLine> lines)
    {
        foreach (var line in lines)
        {
            batch.Add(
                InsertLine, line.Position, line.At.UtcTicks, line.Act.By, line.Act.From, line.Act.Act, line.Act.Subject, OrNull(line.Act.Before), OrNull(line.Act.After),
                line.Entries, line.Link.ToArray(), FormattableString.Invariant($"copied {line.Position}"));
        }
    }

    public static OfficeEntry EntryOf(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), Text(row, 3));

    public static AuditLine LineOf(NpgsqlDataReader row) => new(
        row.GetInt64(0), new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero),
        new AuditAct(row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), Text(row, 6), Text(row, 7)),
        row.GetString(8), row.GetFieldValue<byte[]>(9));

    private static object OrNull(string? text) => text ?? (object)DBNull.Value;

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Quarantine;

namespace ParLive.Journal.Files;

/// <summary>The rows of the quarantine and of what was done about them.</summary>
internal static class QuarantineTable
{
    /// <summary>What the format 3 adds. The bytes of an input stand where they stood, and are never written again by themselves.</summary>
    public const string Acts =
        """
        ALTER TABLE quarantine ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
        ALTER TABLE quarantine ADD COLUMN now_reason TEXT;
        ALTER TABLE quarantine ADD COLUMN now_detail TEXT;
        ALTER TABLE quarantine ADD COLUMN settled INTEGER;
        DROP INDEX quarantine_reason;
        CREATE INDEX quarantine_state ON quarantine(state, coalesce(now_reason, reason));
        CREATE INDEX quarantine_source ON quarantine(source, state, at);
        CREATE INDEX quarantine_settled ON quarantine(settled) WHERE settled IS NOT NULL;
        CREATE TABLE quarantine_act(
          id INTEGER PRIMARY KEY, input INTEGER NOT NULL, at INTEGER NOT NULL, at_offset INTEGER NOT NULL, actor TEXT NOT NULL,
          outcome TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL, mapping TEXT);
        CREATE INDEX quarantine_act_input ON quarantine_act(input);
        CREATE TABLE quarantine_mapping(hash TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>The columns of a line, in its order.</summary>
    public const string Line =
        "id, source, place, event_id, state, coalesce(now_reason, reason), coalesce(now_detail, detail), at, at_offset, length(bytes)";

    private const string Input = "source, place, event_id, reason, detail, at, at_offset, bytes, id";

    public static void Insert(SqliteConnection connection, IEnumerable<(long? Id, QuarantinedInput Input)> inputs)
    {
        using var insert = connection.Prepared(
            $"INSERT INTO quarantine({Input}) VALUES($source, $place, $event, $reason, $detail, $at, $offset, $bytes, $id)",
            "$source", "$place", "$event", "$reason", "$detail", "$at", "$offset", "$bytes", "$id");
        foreach (var (id, input) in inputs)
        {
            insert.Run(
                input.Source, input.Place, input.EventId, input.Reason, input.Detail, input.At.UtcTicks, input.At.TotalOffsetMinutes,
                input.Bytes[..Math.Min(input.Bytes.Length, QuarantineBound.MostBytes)].ToArray(), id);
        }
    }

    /// <summary>Notes acts, and what they change; what is settled stays so.</summary>
    public static void Insert(SqliteConnection connection, IReadOnlyList<QuarantineAct> acts)
    {
        using var mapping = connection.Prepared("INSERT OR IGNORE INTO quarantine_mapping(hash, words) VALUES($hash, $words)", "$hash", "$words");
        using var insert = connection.Prepared(
            "INSERT INTO quarantine_act(input, at, at_offset, actor, outcome, reason, detail, mapping)"
            + " VALUES($input, $at, $offset, $actor, $outcome, $reason, $detail, $mapping)",
            "$input", "$at", "$offset", "$actor", "$outcome", "$reason", "$detail", "$mapping");
        using var refuse = connection.Prepared(
            "UPDATE quarantine SET now_reason = $reason, now_detail = $detail WHERE id = $id AND state = 'open'", "$reason", "$detail", "$id");
        using var settle = connection.Prepared("UPDATE quarantine SET state = $state, settled = $at WHERE id = $id AND state = 'open'", "$state", "$at", "$id");
        foreach (var act in acts)
        {
            var hash = act.Mapping is null ? null : HashOf(act.Mapping);
            if (hash is not null) mapping.Run(hash, act.Mapping);
            insert.Run(act.Input, act.At.UtcTicks, act.At.TotalOffsetMinutes, act.By, act.Outcome, act.Reason, act.Detail, hash);
            if (act.Outcome == QuarantineStates.Refused) refuse.Run(act.Reason, act.Detail, act.Input);
            else settle.Run(act.Outcome, act.At.UtcTicks, act.Input);
        }
    }

    public static void Delete(SqliteConnection connection, IReadOnlyList<long> ids)
    {
        foreach (var id in ids)
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM quarantine WHERE id = {id} AND state <> 'open'; DELETE FROM quarantine_act WHERE input = {id};"));
        connection.Run("DELETE FROM quarantine_mapping WHERE hash NOT IN (SELECT mapping FROM quarantine_act WHERE mapping IS NOT NULL)");
    }

    /// <summary>Takes their bytes from inputs, and from what is said of them whatever may quote the bytes.</summary>
    public static void Blank(SqliteConnection connection, IReadOnlyList<long> ids)
    {
        using var input = connection.Prepared(
            "UPDATE quarantine SET bytes = x'', detail = $sentence, now_detail = iif(now_detail IS NULL, NULL, $sentence) WHERE id = $id", "$sentence", "$id");
        using var acts = connection.Prepared("UPDATE quarantine_act SET detail = $sentence WHERE input = $id AND outcome = $refused", "$sentence", "$id", "$refused");
        foreach (var id in ids)
        {
            input.Run(QuarantineStates.NoLongerKept, id);
            acts.Run(QuarantineStates.NoLongerKept, id, QuarantineStates.Refused);
        }
    }

    /// <summary>The inputs after one with what was done about them, the oldest first.</summary>
    public static List<QuarantinedCase> After(SqliteConnection connection, long after, int most) =>
        Cases(connection, "id > $first ORDER BY id LIMIT $most", after, most);

    public static QuarantinedCase? Find(SqliteConnection connection, long id) =>
        Cases(connection, "id = $first LIMIT $most", id, 1) is [var only] ? only : null;

    public static QuarantinedLine LineOf(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        Moment(row, 7), row.GetInt32(9));

    public static QuarantinedInput InputOf(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), row.GetString(4), Moment(row, 5), row.GetFieldValue<byte[]>(7));

    /// <summary>The newest inputs as they came.</summary>
    public static List<QuarantinedInput> Newest(SqliteConnection connection, int most)
    {
        using var query = connection.Prepared($"SELECT {Input} FROM quarantine ORDER BY id DESC LIMIT $most", "$most");
        query.Parameters[0].Value = most;
        using var rows = query.ExecuteReader();
        var newest = new List<QuarantinedInput>();
        while (rows.Read()) newest.Add(InputOf(rows));
        return newest;
    }

    /// <summary>By what a mapping is known.</summary>
    public static string HashOf(string mapping) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mapping)));

    private static List<QuarantinedCase> Cases(SqliteConnection connection, string which, long first, int most)
    {
        using var query = connection.Prepared($"SELECT {Input} FROM quarantine WHERE {which}", "$first", "$most");
        (query.Parameters[0].Value, query.Parameters[1].Value) = (first, most);
        using var rows = query.ExecuteReader();
        var found = new List<QuarantinedCase>();
        while (rows.Read()) found.Add(new QuarantinedCase(rows.GetInt64(8), InputOf(rows), ActsOf(connection, rows.GetInt64(8))));
        return found;
    }

    private static List<QuarantineAct> ActsOf(SqliteConnection connection, long input)
    {
        using var query = connection.Prepared(
            "SELECT actor, outcome, reason, detail, words, at, at_offset FROM quarantine_act LEFT JOIN quarantine_mapping ON hash = mapping WHERE input = $input ORDER BY id", "$input");
        query.Parameters[0].Value = input;
        using var rows = query.ExecuteReader();
        var acts = new List<QuarantineAct>();
        while (rows.Read())
            acts.Add(new(input, Moment(rows, 5), rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetString(4)));
        return acts;
    }

    private static DateTimeOffset Moment(SqliteDataReader row, int at)
    {
        var offset = TimeSpan.FromMinutes(row.GetInt64(at + 1));
        return new DateTimeOffset(row.GetInt64(at) + offset.Ticks, offset);
    }
}

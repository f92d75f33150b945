using Npgsql;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Files;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Quarantine;

namespace ParLive.Journal.Postgres.Quarantine;

/// <summary>The rows of the quarantine and of what was done about them.</summary>
internal static class QuarantineRows
{
    /// <summary>The columns of a line, in its order.</summary>
    public const string Line =
        "id, source, place, event_id, state, coalesce(now_reason, reason), coalesce(now_detail, detail), at_ticks, at_offset, length(bytes)";

    /// <summary>The columns of an input, in its order.</summary>
    public const string Input = "source, place, event_id, reason, detail, at_ticks, at_offset, bytes";

    private const string InsertInput = $"INSERT INTO parlive.quarantine({Input}) VALUES($1, $2, $3, $4, $5, $6, $7, $8)";
    private const string InsertCase = $"INSERT INTO parlive.quarantine({Input}, id) OVERRIDING SYSTEM VALUE VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    private const string GoOn = "SELECT setval(pg_get_serial_sequence('parlive.quarantine', 'id'), (SELECT max(id) FROM parlive.quarantine))";

    private const string InsertAct =
        "INSERT INTO parlive.quarantine_act(input, at_ticks, at_offset, actor, outcome, reason, detail, mapping) VALUES($1, $2, $3, $4, $5, $6, $7, $8)";

    private const string ActsOf =
        """
        SELECT input, actor, outcome, reason, detail, words, at_ticks, at_offset FROM parlive.quarantine_act
        LEFT JOIN parlive.quarantine_mapping ON hash = mapping WHERE input = ANY($1) ORDER BY id
        """;

    public static void Add(NpgsqlBatch batch, IReadOnlyList<QuarantinedInput> inputs)
    {
        foreach (var input in inputs) batch.Add(InsertInput, [.. Values(input)]);
    }

    /// <summary>Inputs with their numbers, and with their acts.</summary>
    public static void Add(NpgsqlBatch batch, IReadOnlyList<QuarantinedCase> cases)
    {
        foreach (var kept in cases)
        {
            batch.Add(InsertCase, [.. Values(kept.Input), kept.Id]);
            Add(batch, kept.Acts);
        }

        batch.Add(GoOn);
    }

    /// <summary>Acts, and what they change; what is settled stays so.</summary>
    public static void Add(NpgsqlBatch batch, IReadOnlyList<QuarantineAct> acts)
    {
        foreach (var act in acts)
        {
            var mapping = Text(act.Mapping);
            var hash = mapping is null ? null : QuarantineTable.HashOf(mapping);
            if (hash is not null) batch.Add("INSERT INTO parlive.quarantine_mapping(hash, words) VALUES($1, $2) ON CONFLICT DO NOTHING", hash, mapping!);
            batch.Add(
                InsertAct, act.Input, act.At.UtcTicks, (int)act.At.TotalOffsetMinutes, Text(act.By), act.Outcome, Text(act.Reason), Text(act.Detail),
                (object?)hash ?? DBNull.Value);
            if (act.Outcome == QuarantineStates.Refused)
                batch.Add("UPDATE parlive.quarantine SET now_reason = $1, now_detail = $2 WHERE id = $3 AND state = 'open'", Text(act.Reason), Text(act.Detail), act.Input);
            else
                batch.Add("UPDATE parlive.quarantine SET state = $1, settled_ticks = $2 WHERE id = $3 AND state = 'open'", act.Outcome, act.At.UtcTicks, act.Input);
        }
    }

    public static void Delete(NpgsqlBatch batch, long[] ids)
    {
        batch.Add("DELETE FROM parlive.quarantine WHERE id = ANY($1) AND state <> 'open'", ids);
        batch.Add("DELETE FROM parlive.quarantine_act WHERE input = ANY($1)", ids);
        batch.Add("DELETE FROM parlive.quarantine_mapping AS m WHERE NOT EXISTS (SELECT FROM parlive.quarantine_act WHERE mapping = m.hash)");
    }

    /// <summary>Takes their bytes from inputs, and from what is said of them whatever may quote the bytes.</summary>
    public static void Blank(NpgsqlBatch batch, long[] ids)
    {
        batch.Add(
            "UPDATE parlive.quarantine SET bytes = '', detail = $2, now_detail = CASE WHEN now_detail IS NULL THEN NULL ELSE $2 END WHERE id = ANY($1)",
            ids, QuarantineStates.NoLongerKept);
        batch.Add(
            "UPDATE parlive.quarantine_act SET detail = $2 WHERE input = ANY($1) AND outcome = $3", ids, QuarantineStates.NoLongerKept, QuarantineStates.Refused);
    }

    /// <summary>The inputs after one with what was done about them, the oldest first.</summary>
    public static Task<List<QuarantinedCase>> AfterAsync(NpgsqlConnection connection, long after, int most, CancellationToken cancellationToken) =>
        CasesAsync(connection, "id > $1 ORDER BY id LIMIT $2", after, most, cancellationToken);

    public static async Task<QuarantinedCase?> FindAsync(NpgsqlConnection connection, long id, CancellationToken cancellationToken) =>
        await CasesAsync(connection, "id = $1 LIMIT $2", id, 1, cancellationToken) is [var only] ? only : null;

    public static QuarantinedLine LineOf(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        Moment(row, 7), row.GetInt32(9));

    public static QuarantinedInput InputOf(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), row.GetString(4), Moment(row, 5), row.GetFieldValue<byte[]>(7));

    private static async Task<List<QuarantinedCase>> CasesAsync(
        NpgsqlConnection connection, string which, long first, int most, CancellationToken cancellationToken)
    {
        var inputs = new List<(long Id, QuarantinedInput Input)>();
        await using (var query = connection.Prepared($"SELECT {Input}, id FROM parlive.quarantine WHERE {which}", first, most))
        await using (var rows = await query.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken)) inputs.Add((rows.GetInt64(8), InputOf(rows)));
        }

        await using var asked = connection.Prepared(ActsOf, inputs.Select(kept => kept.Id).ToArray());
        await using var found = await asked.ExecuteReaderAsync(cancellationToken);
        var acts = new List<QuarantineAct>();
        while (await found.ReadAsync(cancellationToken)) acts.Add(ActOf(found));
        var byInput = acts.ToLookup(act => act.Input);
        return inputs.ConvertAll(kept => new QuarantinedCase(kept.Id, kept.Input, [.. byInput[kept.Id]]));
    }

    private static QuarantineAct ActOf(NpgsqlDataReader row) => new(
        row.GetInt64(0), Moment(row, 6), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5));

    private static object[] Values(QuarantinedInput input) =>
    [
        Text(input.Source), input.Place, (object?)Text(input.EventId) ?? DBNull.Value, Text(input.Reason), Text(input.Detail),
        input.At.UtcTicks, (int)input.At.TotalOffsetMinutes, input.Bytes[..Math.Min(input.Bytes.Length, QuarantineBound.MostBytes)].ToArray(),
    ];

    // What is quarantined may be nonsense: PostgreSQL keeps no zero character in a text, and the bytes are kept anyway.
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Text(string? text) => text?.Replace('\0', '\ufffd');

    private static DateTimeOffset Moment(NpgsqlDataReader row, int at)
    {
        var offset = TimeSpan.FromMinutes(row.GetInt32(at + 1));
        return new DateTimeOffset(row.GetInt64(at) + offset.Ticks, offset);
    }
}

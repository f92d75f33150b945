using Npgsql;
using ParLive.Grains.Access;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres;

/// <summary>The quarantine, in the journal's database and through its writer.</summary>
public sealed class PostgresQuarantine(PostgresJournal journal) : IQuarantine
{
    private const int MostBytes = 1 << 20;
    private const int Overhead = 256;
    private const string Columns = "source, place, event_id, reason, detail, at_ticks, at_offset, bytes, id";

    private const string Insert =
        "INSERT INTO parlive.quarantine(source, place, event_id, reason, detail, at_ticks, at_offset, bytes) VALUES($1, $2, $3, $4, $5, $6, $7, $8)";

    /// <inheritdoc/>
    public Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0) return Task.CompletedTask;

        var weight = inputs.Sum(input => Overhead + (long)Math.Min(input.Bytes.Length, MostBytes));
        return journal.Change(weight, batch => Add(batch, inputs)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CountByReason(CancellationToken cancellationToken) => journal.AskAsync(
        async Task<IReadOnlyDictionary<string, long>> (connection) =>
        {
            await using var query = connection.Prepared("SELECT reason, count(*) FROM parlive.quarantine GROUP BY reason");
            await using var rows = await query.ExecuteReaderAsync(cancellationToken);
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            while (await rows.ReadAsync(cancellationToken)) counts[rows.GetString(0)] = rows.GetInt64(1);
            return counts;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken) => journal.AskAsync(
        async Task<IReadOnlyList<QuarantinedInput>> (connection) =>
        {
            await using var query = connection.Prepared(
                $"SELECT {Columns} FROM parlive.quarantine ORDER BY id DESC LIMIT $1", most);
            await using var rows = await query.ExecuteReaderAsync(cancellationToken);
            var newest = new List<QuarantinedInput>();
            while (await rows.ReadAsync(cancellationToken)) newest.Add(Input(rows));
            return newest;
        },
        cancellationToken);

    /// <summary>The inputs after one, the oldest first, with their numbers.</summary>
    internal static async Task<List<(long Id, QuarantinedInput Input)>> AfterAsync(
        NpgsqlConnection connection, long after, int most, CancellationToken cancellationToken)
    {
        await using var query = connection.Prepared($"SELECT {Columns} FROM parlive.quarantine WHERE id > $1 ORDER BY id LIMIT $2", after, most);
        await using var rows = await query.ExecuteReaderAsync(cancellationToken);
        var found = new List<(long, QuarantinedInput)>();
        while (await rows.ReadAsync(cancellationToken)) found.Add((rows.GetInt64(8), Input(rows)));
        return found;
    }

    private static void Add(NpgsqlBatch batch, IReadOnlyList<QuarantinedInput> inputs)
    {
        foreach (var input in inputs)
        {
            batch.Add(
                Insert, Text(input.Source), input.Place, (object?)Text(input.EventId) ?? DBNull.Value, Text(input.Reason), Text(input.Detail),
                input.At.UtcTicks, (int)input.At.TotalOffsetMinutes, input.Bytes[..Math.Min(input.Bytes.Length, MostBytes)].ToArray());
        }
    }

    // What is quarantined may be nonsense: PostgreSQL keeps no zero character in a text, and the bytes are kept anyway.
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Text(string? text) => text?.Replace('\0', '\ufffd');

    private static QuarantinedInput Input(NpgsqlDataReader row)
    {
        var offset = TimeSpan.FromMinutes(row.GetInt32(6));
        return new QuarantinedInput(
            row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), row.GetString(4),
            new DateTimeOffset(row.GetInt64(5) + offset.Ticks, offset), row.GetFieldValue<byte[]>(7));
    }
}

using Microsoft.Data.Sqlite;
using ParLive.Grains.Access;
using ParLive.Journal.Files;

namespace ParLive.Journal;

/// <summary>The quarantine, in the journal's file and through its writer.</summary>
public sealed class SqliteQuarantine(SqliteJournal journal) : IQuarantine
{
    private const int MostBytes = 1 << 20;
    private const int Overhead = 256;
    private const string Columns = "source, place, event_id, reason, detail, at, at_offset, bytes, id";

    /// <inheritdoc/>
    public Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0) return Task.CompletedTask;

        var weight = inputs.Sum(input => Overhead + (long)Math.Min(input.Bytes.Length, MostBytes));
        return journal.Change(weight, connection => Insert(connection, inputs)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CountByReason(CancellationToken cancellationToken) => journal.Ask(
        IReadOnlyDictionary<string, long> (connection) =>
        {
            using var query = connection.Prepared("SELECT reason, count(*) FROM quarantine GROUP BY reason");
            using var rows = query.ExecuteReader();
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            while (rows.Read()) counts[rows.GetString(0)] = rows.GetInt64(1);
            return counts;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken) => journal.Ask(
        IReadOnlyList<QuarantinedInput> (connection) =>
        {
            using var query = connection.Prepared(
                $"SELECT {Columns} FROM quarantine ORDER BY id DESC LIMIT $most", "$most");
            query.Parameters[0].Value = most;
            using var rows = query.ExecuteReader();
            var newest = new List<QuarantinedInput>();
            while (rows.Read()) newest.Add(Input(rows));
            return newest;
        },
        cancellationToken);

    /// <summary>The inputs after one, the oldest first, with their numbers.</summary>
    internal static List<(long Id, QuarantinedInput Input)> After(SqliteConnection connection, long after, int most)
    {
        using var query = connection.Prepared($"SELECT {Columns} FROM quarantine WHERE id > $after ORDER BY id LIMIT $most", "$after", "$most");
        (query.Parameters[0].Value, query.Parameters[1].Value) = (after, most);
        using var rows = query.ExecuteReader();
        var found = new List<(long, QuarantinedInput)>();
        while (rows.Read()) found.Add((rows.GetInt64(8), Input(rows)));
        return found;
    }

    private static void Insert(SqliteConnection connection, IReadOnlyList<QuarantinedInput> inputs)
    {
        using var insert = connection.Prepared(
            "INSERT INTO quarantine(source, place, event_id, reason, detail, at, at_offset, bytes)"
            + " VALUES($source, $place, $id, $reason, $detail, $at, $offset, $bytes)",
            "$source", "$place", "$id", "$reason", "$detail", "$at", "$offset", "$bytes");
        foreach (var input in inputs)
        {
            insert.Run(
                input.Source, input.Place, input.EventId, input.Reason, input.Detail,
                input.At.UtcTicks, input.At.TotalOffsetMinutes, input.Bytes[..Math.Min(input.Bytes.Length, MostBytes)].ToArray());
        }
    }

    private static QuarantinedInput Input(SqliteDataReader row)
    {
        var offset = TimeSpan.FromMinutes(row.GetInt64(6));
        return new QuarantinedInput(
            row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), row.GetString(4),
            new DateTimeOffset(row.GetInt64(5) + offset.Ticks, offset), row.GetFieldValue<byte[]>(7));
    }
}

using System.Text;
using Npgsql;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Postgres.Quarantine;
using ParLive.Journal.Quarantine;

namespace ParLive.Journal.Postgres;

/// <summary>The quarantine, in the journal's database and through its writer.</summary>
public sealed class PostgresQuarantine : IQuarantine, IQuarantineShelf
{
    private const int DroppedAtOnce = 500;

    private readonly PostgresJournal _journal;
    private readonly QuarantineBound _bound;

    /// <summary>The quarantine of a journal.</summary>
    public PostgresQuarantine(PostgresJournal journal)
    {
        _journal = journal;
        _bound = new QuarantineBound(
            journal.QuarantineBytes,
            async cancellationToken => (await AllAsync(
                $"SELECT coalesce(sum(length(bytes) + {QuarantineBound.Overhead}), 0)::bigint FROM parlive.quarantine", row => row.GetInt64(0), [], cancellationToken))[0],
            cancellationToken => DropSomeAsync(long.MaxValue, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0) return;

        var weight = inputs.Sum(input => QuarantineBound.Overhead + (long)Math.Min(input.Bytes.Length, QuarantineBound.MostBytes));
        await _bound.EnterAsync(weight, cancellationToken);
        await _journal.Change(weight, batch => QuarantineRows.Add(batch, inputs)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, long>> CountByReason(CancellationToken cancellationToken) => (await AllAsync(
        "SELECT coalesce(now_reason, reason), count(*) FROM parlive.quarantine WHERE state = 'open' GROUP BY 1",
        row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)), [], cancellationToken)).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken) => await AllAsync(
        $"SELECT {QuarantineRows.Input} FROM parlive.quarantine ORDER BY id DESC LIMIT $1", QuarantineRows.InputOf, [most], cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QuarantinedLine>> List(QuarantineQuestion question, CancellationToken cancellationToken)
    {
        var place = 0;
        var (which, values) = QuarantineFilter.Of(question, (column, operation) => FormattableString.Invariant($"{column} {operation} ${++place}"), "at_ticks");
        return await AllAsync($"SELECT {QuarantineRows.Line} FROM parlive.quarantine WHERE {which}", QuarantineRows.LineOf, [.. values], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<QuarantinedCase?> Find(long id, CancellationToken cancellationToken) =>
        _journal.AskAsync(connection => QuarantineRows.FindAsync(connection, id, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task Note(IReadOnlyList<QuarantineAct> acts, CancellationToken cancellationToken) => acts.Count == 0
        ? Task.CompletedTask
        : _journal.Change(acts.Count * QuarantineBound.Overhead, batch => QuarantineRows.Add(batch, acts)).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QuarantineSource>> Sources(CancellationToken cancellationToken) => await AllAsync(
        """
        SELECT source, count(*) FILTER (WHERE state = 'open'), count(*) FILTER (WHERE state <> 'open'), min(at_ticks), max(at_ticks)
        FROM parlive.quarantine GROUP BY source ORDER BY source COLLATE "C"
        """,
        row => new QuarantineSource(row.GetString(0), row.GetInt64(1), row.GetInt64(2), new(row.GetInt64(3), TimeSpan.Zero), new(row.GetInt64(4), TimeSpan.Zero)),
        [], cancellationToken);

    /// <inheritdoc/>
    public async Task<long> Drop(DateTimeOffset settledBefore, CancellationToken cancellationToken)
    {
        var dropped = 0L;
        while (await DropSomeAsync(settledBefore.UtcTicks, cancellationToken) is var some and > 0) dropped += some;
        return dropped;
    }

    /// <inheritdoc/>
    public Task<long> Expire(DateTimeOffset arrivedBefore, CancellationToken cancellationToken) => BlankAsync("at_ticks < $1", arrivedBefore.UtcTicks, cancellationToken);

    /// <inheritdoc/>
    public Task<long> Strike(string number, CancellationToken cancellationToken) => BlankAsync(
        "(position($1::bytea IN bytes) > 0 OR convert_to(event_id, 'UTF8') = $1)", Encoding.UTF8.GetBytes(number), cancellationToken);

    /// <summary>Takes over inputs of another journal, with their numbers and acts.</summary>
    internal Task Adopt(IReadOnlyList<QuarantinedCase> cases, CancellationToken cancellationToken) =>
        _journal.Change(cases.Count, batch => QuarantineRows.Add(batch, cases)).WaitAsync(cancellationToken);

    private async Task<long> BlankAsync(string which, object value, CancellationToken cancellationToken)
    {
        var blanked = 0L;
        while (await AllAsync($"SELECT id FROM parlive.quarantine WHERE length(bytes) > 0 AND {which} ORDER BY id LIMIT $2", row => row.GetInt64(0), [value, DroppedAtOnce], cancellationToken)
            is { Count: > 0 } ids)
        {
            await _journal.Change(ids.Count * QuarantineBound.Overhead, batch => QuarantineRows.Blank(batch, [.. ids])).WaitAsync(cancellationToken);
            _bound.Forget();
            blanked += ids.Count;
        }

        return blanked;
    }

    private async Task<long> DropSomeAsync(long before, CancellationToken cancellationToken)
    {
        var ids = await AllAsync(
            "SELECT id FROM parlive.quarantine WHERE settled_ticks < $1 ORDER BY settled_ticks LIMIT $2", row => row.GetInt64(0), [before, DroppedAtOnce], cancellationToken);
        if (ids.Count == 0) return 0;

        await _journal.Change(ids.Count, batch => QuarantineRows.Delete(batch, [.. ids])).WaitAsync(cancellationToken);
        _bound.Forget();
        return ids.Count;
    }

    private Task<List<T>> AllAsync<T>(string sql, Func<NpgsqlDataReader, T> read, object[] values, CancellationToken cancellationToken) => _journal.AskAsync(
        async connection =>
        {
            await using var query = connection.Prepared(sql, values);
            await using var rows = await query.ExecuteReaderAsync(cancellationToken);
            var found = new List<T>();
            while (await rows.ReadAsync(cancellationToken)) found.Add(read(rows));
            return found;
        },
        cancellationToken);
}

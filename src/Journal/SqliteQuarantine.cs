using System.Text;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Files;
using ParLive.Journal.Quarantine;

namespace ParLive.Journal;

/// <summary>The quarantine, in the journal's file and through its writer.</summary>
public sealed class SqliteQuarantine : IQuarantine, IQuarantineShelf
{
    private const int DroppedAtOnce = 500;

    private readonly SqliteJournal _journal;
    private readonly QuarantineBound _bound;

    /// <summary>The quarantine of a journal.</summary>
    public SqliteQuarantine(SqliteJournal journal)
    {
        _journal = journal;
        _bound = new QuarantineBound(
            journal.QuarantineBytes,
            cancellationToken => journal.Ask(
                connection => connection.AskNumber($"SELECT coalesce(sum(length(bytes) + {QuarantineBound.Overhead}), 0) FROM quarantine"), cancellationToken),
            cancellationToken => DropSomeAsync(long.MaxValue, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0) return;

        var weight = inputs.Sum(input => QuarantineBound.Overhead + (long)Math.Min(input.Bytes.Length, QuarantineBound.MostBytes));
        await _bound.EnterAsync(weight, cancellationToken);
        await _journal.Change(weight, connection => QuarantineTable.Insert(connection, inputs.Select(input => ((long?)null, input)))).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CountByReason(CancellationToken cancellationToken) => _journal.Ask(
        IReadOnlyDictionary<string, long> (connection) =>
        {
            using var query = connection.Prepared("SELECT coalesce(now_reason, reason), count(*) FROM quarantine WHERE state = 'open' GROUP BY coalesce(now_reason, reason)");
            using var rows = query.ExecuteReader();
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            while (rows.Read()) counts[rows.GetString(0)] = rows.GetInt64(1);
            return counts;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken) =>
        _journal.Ask(IReadOnlyList<QuarantinedInput> (connection) => QuarantineTable.Newest(connection, most), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantinedLine>> List(QuarantineQuestion question, CancellationToken cancellationToken) => _journal.Ask(
        IReadOnlyList<QuarantinedLine> (connection) =>
        {
            var (which, values) = QuarantineFilter.Of(question, (column, operation) => $"{column} {operation} $p", "at");
            using var query = connection.CreateCommand();
            query.CommandText = Numbered($"SELECT {QuarantineTable.Line} FROM quarantine WHERE {which}");
            foreach (var (place, value) in values.Index()) query.Parameters.AddWithValue(FormattableString.Invariant($"$p{place + 1}"), value);
            using var rows = query.ExecuteReader();
            var lines = new List<QuarantinedLine>();
            while (rows.Read()) lines.Add(QuarantineTable.LineOf(rows));
            return lines;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<QuarantinedCase?> Find(long id, CancellationToken cancellationToken) =>
        _journal.Ask(connection => QuarantineTable.Find(connection, id), cancellationToken);

    /// <inheritdoc/>
    public Task Note(IReadOnlyList<QuarantineAct> acts, CancellationToken cancellationToken) => acts.Count == 0
        ? Task.CompletedTask
        : _journal.Change(acts.Count * QuarantineBound.Overhead, connection => QuarantineTable.Insert(connection, acts)).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantineSource>> Sources(CancellationToken cancellationToken) => _journal.Ask(
        IReadOnlyList<QuarantineSource> (connection) =>
        {
            using var query = connection.Prepared(
                "SELECT source, sum(state = 'open'), sum(state <> 'open'), min(at), max(at) FROM quarantine GROUP BY source ORDER BY source");
            using var rows = query.ExecuteReader();
            var sources = new List<QuarantineSource>();
            while (rows.Read())
                sources.Add(new(rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2), new(rows.GetInt64(3), TimeSpan.Zero), new(rows.GetInt64(4), TimeSpan.Zero)));
            return sources;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<long> Drop(DateTimeOffset settledBefore, CancellationToken cancellationToken)
    {
        var dropped = 0L;
        while (await DropSomeAsync(settledBefore.UtcTicks, cancellationToken) is var some and > 0) dropped += some;
        return dropped;
    }

    /// <inheritdoc/>
    public Task<long> Expire(DateTimeOffset arrivedBefore, CancellationToken cancellationToken) =>
        BlankAsync("at < $value", arrivedBefore.UtcTicks, cancellationToken);

    /// <inheritdoc/>
    public Task<long> Strike(string number, CancellationToken cancellationToken) =>
        BlankAsync("(instr(bytes, $value) > 0 OR CAST(event_id AS BLOB) = $value)", Encoding.UTF8.GetBytes(number), cancellationToken);

    /// <summary>Takes over inputs of another journal, with their numbers and acts.</summary>
    internal Task Adopt(IReadOnlyList<QuarantinedCase> cases, CancellationToken cancellationToken) => _journal.Change(cases.Count, connection =>
    {
        QuarantineTable.Insert(connection, cases.Select(kept => ((long?)kept.Id, kept.Input)));
        foreach (var kept in cases) QuarantineTable.Insert(connection, kept.Acts);
    }).WaitAsync(cancellationToken);

    // The same questions are asked of both stores; here each place for a value has a name.
    private static string Numbered(string sql)
    {
        var parts = sql.Split("$p");
        return string.Concat(parts.Select((part, place) => place == 0 ? part : FormattableString.Invariant($"$p{place}{part}")));
    }

    private async Task<long> BlankAsync(string which, object value, CancellationToken cancellationToken)
    {
        var blanked = 0L;
        while (await SomeAsync($"length(bytes) > 0 AND {which} ORDER BY id", value, cancellationToken) is { Count: > 0 } ids)
        {
            await _journal.Change(ids.Count * QuarantineBound.Overhead, connection => QuarantineTable.Blank(connection, ids)).WaitAsync(cancellationToken);
            _bound.Forget();
            blanked += ids.Count;
        }

        if (blanked > 0) await _journal.EmptyLog().WaitAsync(cancellationToken);
        return blanked;
    }

    private Task<List<long>> SomeAsync(string which, object value, CancellationToken cancellationToken) => _journal.Ask(
        connection =>
        {
            using var query = connection.Prepared($"SELECT id FROM quarantine WHERE {which} LIMIT $most", "$value", "$most");
            (query.Parameters[0].Value, query.Parameters[1].Value) = (value, DroppedAtOnce);
            using var rows = query.ExecuteReader();
            var found = new List<long>();
            while (rows.Read()) found.Add(rows.GetInt64(0));
            return found;
        },
        cancellationToken);

    private async Task<long> DropSomeAsync(long before, CancellationToken cancellationToken)
    {
        var ids = await SomeAsync("settled < $value ORDER BY settled", before, cancellationToken);
        if (ids.Count == 0) return 0;

        await _journal.Change(ids.Count, connection => QuarantineTable.Delete(connection, ids)).WaitAsync(cancellationToken);
        _bound.Forget();
        return ids.Count;
    }
}

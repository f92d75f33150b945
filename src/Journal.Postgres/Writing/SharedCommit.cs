using Npgsql;
using ParLive.Journal.Chain;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Writing;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>Commits groups while other silos commit theirs: one after the other, so that commits are numbered without gaps.</summary>
/// <remarks>
/// The row that says who writes is the turnstile: it is locked for the length of a commit. Under load each silo's groups grow
/// while the others have their turn. Each commit, with records or without, leaves a row under its session's own epoch; that row
/// tells what became of one without an answer.
/// </remarks>
internal sealed class SharedCommit(
    WriterLine line, long position, WaitHandle closing, Func<TimeSpan, bool, bool> waiting, (TimeProvider Clock, string Place) terms)
    : GroupCommit(line, 0, closing, waiting, terms.Clock)
{
    private const string Nothing = "INSERT INTO parlive.group_commit(id, epoch, bytes, records, seal) VALUES($1, $2, 0, 0, $3)";

    // A record of before the chain has its link in a table of its own, where its unit's chain starts.
    private const string Heads =
        """
        SELECT before.unit, coalesce(record.link, chain_start.link)
        FROM unnest($1::text[], $2::bigint[]) AS before(unit, sequence)
        JOIN parlive.record ON record.unit = before.unit AND record.sequence = before.sequence
        LEFT JOIN parlive.chain_start ON chain_start.unit = before.unit AND chain_start.sequence = before.sequence
        WHERE coalesce(record.link, chain_start.link) IS NOT NULL
        """;

    private readonly string _place = terms.Place;

    // The last commit of this silo's own.
    private long _last = position;

    /// <summary>What its session is set to: a silo that stands still in the middle of a commit must not hold up the others for long.</summary>
    public static void Tune(NpgsqlConnection session) => session.Run("SET idle_in_transaction_session_timeout = '3s'");

    /// <inheritdoc/>
    protected override long Write(CommitGroup<NpgsqlBatch> group, long commit, long epoch)
    {
        var session = Session();
        try
        {
            var (before, heads) = TakeTurn(session);
            var next = before + 1;
            Packed.Link(history => heads.TryGetValue(history.Name, out var head) ? head : ChainLink.Start);
            using var batch = new NpgsqlBatch(session);
            if (Packed.Count > 0) Packed.AddTo(batch, next, epoch);
            else batch.Add(Nothing, next, epoch, ChainLink.Seal([]));
            foreach (var change in group.Changes) change.Work(batch);
            batch.Add("COMMIT");
            batch.ExecuteNonQuery();
            return _last = next;
        }
        catch (Exception failure) when (failure is PostgresException or JournalTakenOverException && session.State == System.Data.ConnectionState.Open)
        {
            session.Run("ROLLBACK");
            throw;
        }
    }

    /// <inheritdoc/>
    protected override Verdict Learn(long epoch, long? last, Exception lost)
    {
        if (Session().Ask("SELECT max(id) FROM parlive.group_commit WHERE id > $1 AND epoch = $2", _last, epoch) is not long found)
            return new Verdict.Absent(lost);

        _last = found;
        return new Verdict.Written(found);
    }

    // Questions of their own: only a statement that begins after the turn is taken sees what the turn before has written. A unit may have
    // lived elsewhere meanwhile, so what its next record is linked to is read and not remembered.
    private (long Last, Dictionary<string, byte[]> Heads) TakeTurn(NpgsqlConnection session)
    {
        var (units, sequences) = Packed.Before();
        using var batch = new NpgsqlBatch(session);
        batch.Add("BEGIN ISOLATION LEVEL READ COMMITTED");
        batch.Add("UPDATE parlive.writer SET turn = turn + 1 WHERE holder = $1 RETURNING turn", SharedClaim.Cluster);
        batch.Add("SELECT coalesce(max(id), 0) FROM parlive.group_commit");
        batch.Add(Heads, units, sequences);
        using var rows = batch.ExecuteReader();
        if (!rows.Read()) throw new JournalTakenOverException(_place);

        rows.NextResult();
        rows.Read();
        var last = rows.GetInt64(0);
        rows.NextResult();
        var heads = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (rows.Read()) heads[rows.GetString(0)] = rows.GetFieldValue<byte[]>(1);
        return (last, heads);
    }
}

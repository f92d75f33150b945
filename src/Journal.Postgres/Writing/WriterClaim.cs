using Npgsql;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>The right to write: a lock of the session that keeps a second process out, and an epoch that every append checks.</summary>
/// <remarks>
/// The lock goes with its session, and a process may not notice for a while that its session is gone. So the lock alone only spares
/// people an accident. What fences is the epoch: whoever takes the journal raises it, which waits for the append under way, and
/// after that no append with the older epoch can pass.
/// </remarks>
internal sealed class WriterClaim(string place, Holder holder) : IWriterClaim
{
    /// <summary>What <c>parlive.take_turn</c> raises when the epoch is no longer the newest.</summary>
    public const string Fenced = "PLV01";

    // "ParL" in ASCII; one journal to a database.
    internal const string Key = "1348563532, 1";

    /// <inheritdoc/>
    public long Epoch { get; private set; }

    /// <summary>Whether this session has the lock now.</summary>
    public static bool TryLock(NpgsqlConnection connection) => connection.Ask($"SELECT pg_try_advisory_lock({Key})") is true;

    /// <summary>A journal that another process writes, in a sentence.</summary>
    public PostgresUnusableException InUse(NpgsqlConnection connection)
    {
        var other = connection.Ask("SELECT to_regclass('parlive.writer')::text") is null
            ? "another process"
            : connection.Ask("SELECT process FROM parlive.writer") as string ?? "another process";
        return new PostgresUnusableException(
            $"The journal at {place} is in use by {other}. Stop that process first, name another database for this one, "
            + "or start it with --standby to take over when that one ends.");
    }

    /// <summary>Takes the journal at its opening; the caller has the lock.</summary>
    /// <param name="connection">The session that has it.</param>
    /// <param name="hasPulse">Whether this process will show that it lives.</param>
    public long Take(NpgsqlConnection connection, bool hasPulse) => Raise(
        connection,
        "UPDATE parlive.writer SET epoch = epoch + 1, holder = $1, process = $2, beat = CASE WHEN $3 THEN 0 END RETURNING epoch, turn",
        holder.Name, holder.Process, hasPulse)
        ?? throw new JournalDamagedException(0, 0, "the row that says who writes is missing.");

    /// <inheritdoc/>
    public long? TakeAgain(NpgsqlConnection connection)
    {
        if (!TryLock(connection))
        {
            if (connection.Ask("SELECT holder FROM parlive.writer") as string != holder.Name) throw new JournalTakenOverException(place);

            // The old session may still be busy with a commit; only when it has ended is it settled what it did.
            holder.EndSession(connection);
            return null;
        }

        return Raise(connection, "UPDATE parlive.writer SET epoch = epoch + 1 WHERE holder = $1 RETURNING epoch, turn", holder.Name)
            ?? throw new JournalTakenOverException(place);
    }

    /// <inheritdoc/>
    public bool Beat(NpgsqlConnection connection) => connection.Run("UPDATE parlive.writer SET beat = beat + 1 WHERE holder = $1", holder.Name) > 0;

    private long? Raise(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        if (connection.AskAll(sql, row => (Epoch: row.GetInt64(0), Turn: row.GetInt64(1)), values) is not [var raised]) return null;

        Epoch = raised.Epoch;
        return raised.Turn;
    }
}

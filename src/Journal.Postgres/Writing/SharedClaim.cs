using Npgsql;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Postgres.Schema;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>The right to write beside the other silos of a cluster: a shared lock that keeps a process out that wants the journal for itself.</summary>
/// <remarks>
/// Among silos nobody is fenced by it: a record's place is fenced by its key, one unit at a time. The epoch tells one session's
/// commits from another's, so that a commit without an answer can be looked up.
/// </remarks>
internal sealed class SharedClaim(string place, Holder holder) : IWriterClaim
{
    /// <summary>Who holds the journal while a cluster writes it, whichever silo took it last.</summary>
    public const string Cluster = "cluster";

    // Whoever opens the journal does so alone: the schema is looked at, and perhaps brought up, before the next one comes.
    private const string Opening = "1348563532, 2";

    /// <inheritdoc/>
    public long Epoch { get; private set; }

    /// <summary>At which version the schema stood; null where others were at work already.</summary>
    public int? Stood { get; private set; }

    /// <summary>Takes the lock beside others and sees to the schema; false while a process has the journal for itself.</summary>
    /// <exception cref="JournalFormatException">The schema has to be brought up, and other silos are at work on the older one.</exception>
    public bool TryEnter(NpgsqlConnection connection)
    {
        connection.Run($"SELECT pg_advisory_lock({Opening})");
        try
        {
            var schema = new JournalSchema(connection, place, Migrations.All);
            if (WriterClaim.TryLock(connection))
            {
                Stood = schema.BringUp();
                TryShare(connection);
                connection.Run($"SELECT pg_advisory_unlock({WriterClaim.Key})");
                return true;
            }

            if (!TryShare(connection)) return false;

            schema.CheckIsCurrent();
            return true;
        }
        finally
        {
            connection.Run($"SELECT pg_advisory_unlock({Opening})");
        }
    }

    /// <summary>Takes the journal at its opening; the caller has the lock. A process that had it for itself, and was thought dead, is fenced by it.</summary>
    public void Take(NpgsqlConnection connection) => Epoch = connection.Ask(
        "UPDATE parlive.writer SET epoch = epoch + 1, holder = $1, process = $2, beat = NULL RETURNING epoch", Cluster, $"a cluster ({holder.Process} and others)") as long?
        ?? throw new JournalDamagedException(0, 0, "the row that says who writes is missing.");

    /// <inheritdoc/>
    public long? TakeAgain(NpgsqlConnection connection)
    {
        if (!TryShare(connection)) throw new JournalTakenOverException(place);

        // The old session may still be busy with a commit; only when it has ended is it settled what it did.
        holder.EndSession(connection);
        if (holder.HasOtherSession(connection)) return null;

        Epoch = connection.Ask("UPDATE parlive.writer SET epoch = epoch + 1 WHERE holder = $1 RETURNING epoch", Cluster) as long?
            ?? throw new JournalTakenOverException(place);
        return 0;
    }

    /// <inheritdoc/>
    public bool Beat(NpgsqlConnection connection) => connection.Ask("SELECT holder FROM parlive.writer") as string == Cluster;

    private static bool TryShare(NpgsqlConnection connection) => connection.Ask($"SELECT pg_try_advisory_lock_shared({WriterClaim.Key})") is true;
}

using System.Net.Sockets;
using Npgsql;

namespace ParLive.Journal.Postgres.Connections;

/// <summary>The database that holds the journal, as a connection string names it.</summary>
internal sealed class JournalDatabase
{
    private readonly NpgsqlConnectionStringBuilder _words;

    private JournalDatabase(NpgsqlConnectionStringBuilder words) => _words = words;

    /// <summary>Where it is, for people: no user, no password.</summary>
    public string Place => FormattableString.Invariant($"{_words.Host}:{_words.Port}/{Name}");

    private string Name => _words.Database ?? _words.Username ?? "";

    /// <summary>Reads a connection string; what it says wrong is said without repeating it, since it may hold a password.</summary>
    public static JournalDatabase Parse(string text)
    {
        try
        {
            var words = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(words.Host))
            {
                throw new PostgresUnusableException(
                    "The journal's connection string names no Host. It looks like Host=localhost;Database=parlive;Username=parlive;Password=...");
            }

            return new JournalDatabase(words);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Its own message may repeat a value.
            throw new PostgresUnusableException(
                "The journal's connection string cannot be read. It looks like Host=localhost;Database=parlive;Username=parlive;Password=...");
        }
    }

    /// <summary>One connection of its own, for the writer.</summary>
    /// <param name="application">How the server's administrator sees it.</param>
    /// <param name="patience">After how long a server that does not answer counts as gone; null for as long as the words say.</param>
    public NpgsqlConnection OpenAlone(string application, TimeSpan? patience = null)
    {
        var tuned = Tuned(application, pooled: false);
        if (patience is { } bound) tuned.Timeout = tuned.CommandTimeout = (int)bound.TotalSeconds;
        var connection = new NpgsqlConnection(tuned.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Connections for reading, apart from the writer's.</summary>
    public NpgsqlDataSource Readers(string application) => NpgsqlDataSource.Create(Tuned(application, pooled: true).ConnectionString);

    /// <summary>A failure to open, in a sentence that says what to do.</summary>
    public PostgresUnusableException Explained(Exception failure) => new(
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"The database server refuses user '{_words.Username}' for the journal at {Place}. "
                + "Put the right Username and Password into PARLIVE_JOURNAL, and see that pg_hba.conf lets this machine in.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"There is no database '{Name}' for the journal at {Place}. Create it there: createdb --encoding=UTF8 --owner={_words.Username} {Name}",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
                $"User '{_words.Username}' may not use the journal at {Place}: {denied.MessageText}. "
                + $"Let it own the database: ALTER DATABASE \"{Name}\" OWNER TO \"{_words.Username}\"",
            PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } starting =>
                $"The database server of the journal at {Place} does not take connections now ({starting.MessageText}). Try again in a moment.",
            PostgresException said =>
                $"The database server of the journal at {Place} answers: {said.MessageText} ({said.SqlState}).",
            NpgsqlException { InnerException: SocketException or TimeoutException } =>
                $"No database server answers for the journal at {Place}. Start PostgreSQL there, or put the right Host and Port into PARLIVE_JOURNAL.",
            _ => $"The journal at {Place} cannot be reached: {failure.Message}",
        },
        failure);

    private NpgsqlConnectionStringBuilder Tuned(string application, bool pooled)
    {
        var tuned = new NpgsqlConnectionStringBuilder(_words.ConnectionString)
        {
            ApplicationName = application,
            Pooling = pooled,
            Enlist = false,
            TcpKeepAlive = true,
        };

        // The same few statements again and again.
        if (tuned.MaxAutoPrepare == 0) (tuned.MaxAutoPrepare, tuned.AutoPrepareMinUsages) = (24, 2);
        return tuned;
    }
}

using Npgsql;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Postgres.Schema;

namespace ParLive.Journal.Postgres;

/// <summary>A look at a journal's database that takes and changes nothing, also while servers write.</summary>
/// <param name="Place">Where it is, without user and password.</param>
/// <param name="Version">The version of the server.</param>
/// <param name="Formats">Up to which format the schema stands; 0 for none yet.</param>
/// <param name="Position">The newest commit.</param>
/// <param name="TurnedOff">What keeps promises, and is turned off.</param>
/// <param name="FreeConnections">How many more may connect.</param>
/// <param name="Now">What time it is there.</param>
public sealed record PostgresGlance(
    string Place, string Version, int Formats, long Position, IReadOnlyList<string> TurnedOff, int FreeConnections, DateTimeOffset Now)
{
    /// <summary>So many a silo has at the most.</summary>
    public const int Needed = 16;

    private static readonly string[] Promises = ["fsync", "full_page_writes", "synchronous_commit"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The format that this version writes.</summary>
    public static int NewestFormat => Migrations.All.Count;

    /// <summary>Looks.</summary>
    /// <exception cref="PostgresUnusableException">It cannot be reached or used.</exception>
    /// <exception cref="JournalFormatException">What stands there is not what this version knows.</exception>
    public static PostgresGlance At(string connectionString)
    {
        var database = JournalDatabase.Parse(connectionString);
        try
        {
            using var session = database.OpenAlone("parlive doctor", Patience);
            var formats = new JournalSchema(session, database.Place, Migrations.All).Stands();
            return new PostgresGlance(
                database.Place, session.PostgreSqlVersion.ToString(), formats,
                formats == 0 ? 0 : session.Ask("SELECT coalesce(max(id), 0) FROM parlive.group_commit") as long? ?? 0,
                [.. Promises.Where(setting => session.Ask($"SHOW {setting}") is "off")],
                session.Ask("SELECT current_setting('max_connections')::int - count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend'") as int? ?? 0,
                session.Ask("SELECT clock_timestamp()") is DateTime now ? new DateTimeOffset(now.ToUniversalTime()) : default);
        }
        catch (NpgsqlException failure)
        {
            throw database.Explained(failure);
        }
    }
}

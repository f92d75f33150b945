using Microsoft.Data.Sqlite;
using ParLive.Work;

namespace ParLive.Peers.Sqlite;

/// <summary>SQLite in this process: one connection that writes, each transaction synced.</summary>
internal sealed class SqlitePeer : IPeer
{
    private readonly DirectoryInfo _folder;
    private readonly SqliteConnection _connection;

    private SqlitePeer(DirectoryInfo folder, SyncDelay delay)
    {
        delay.Hold();
        (_folder, _connection) = (folder, Open(folder));
    }

    /// <summary>How each connection is set.</summary>
    public const string Settings =
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -524288; PRAGMA mmap_size = 4294967296; PRAGMA temp_store = MEMORY;
        PRAGMA wal_autocheckpoint = 10000; PRAGMA busy_timeout = 10000
        """;

    private const string Schema =
        """
        CREATE TABLE units(unit INTEGER PRIMARY KEY, district INT, province INT);
        CREATE INDEX units_of_province ON units(province, district, unit);
        CREATE TABLE events(id TEXT PRIMARY KEY, unit INT, dossier TEXT, kind INT, day INT, channel INT, due INT) WITHOUT ROWID;
        CREATE TABLE dossiers(dossier TEXT PRIMARY KEY, unit INT, received INT, due INT, resolved INT, channel INT) WITHOUT ROWID;
        CREATE INDEX open_dossiers ON dossiers(due, unit) WHERE resolved = 0 AND received > 0;
        CREATE TABLE unit_days(unit INT, day INT, received INT, online INT, resolved INT, on_time INT, PRIMARY KEY (unit, day)) WITHOUT ROWID;
        """;

    /// <summary>Makes an empty one.</summary>
    public static SqlitePeer Create(Country country, SyncDelay delay)
    {
        var peer = new SqlitePeer(Directory.CreateTempSubdirectory("parlive-peer-sqlite-"), delay);
        Run(peer._connection, Schema);
        using var transaction = peer._connection.BeginTransaction();
        using var unit = Prepare(peer._connection, "INSERT INTO units VALUES ($0, $1, $2)", 3);
        for (var commune = 0; commune < country.Communes; commune++)
        {
            Set(unit, transaction, commune, country.DistrictOf(commune), country.ProvinceOf(commune));
            unit.ExecuteNonQuery();
        }

        transaction.Commit();
        return peer;
    }

    /// <inheritdoc/>
    public async Task<long> TakeAsync(Batches batches, Way way)
    {
        var fresh = 0L;
        await new Lanes(batches, way.EventsEach, 1).RunAsync(async lane =>
        {
            using var taking = new SqliteTaking(_connection);
            await foreach (var events in lane.ReadAllAsync()) fresh += taking.Take(events);
        });
        return fresh;
    }

    /// <inheritdoc/>
    public Task<IReader> ReaderAsync() => Task.FromResult<IReader>(new SqliteReader(Open(_folder)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        SyncDelay.None.Hold();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A statement with so many values, made ready.</summary>
    public static SqliteCommand Prepare(SqliteConnection connection, string statement, int values)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        for (var value = 0; value < values; value++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${value}" });
        command.Prepare();
        return command;
    }

    /// <summary>Gives a statement its transaction and its values.</summary>
    public static void Set(SqliteCommand command, SqliteTransaction? transaction, params ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var value = 0; value < values.Length; value++) command.Parameters[value].Value = values[value];
    }

    private static SqliteConnection Open(DirectoryInfo folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "work.db")};Pooling=False");
        connection.Open();
        Run(connection, Settings);
        return connection;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}

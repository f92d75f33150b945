using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;
using ParLive.Work;

namespace ParLive.Peers.Postgres;

/// <summary>PostgreSQL by upserts: each transaction keeps events, dossiers and days together.</summary>
internal sealed class PostgresPeer : IPeer
{
    /// <summary>With how many connections it does most, one event a transaction, whoever waits for one.</summary>
    public const int MostConnections = 64;

    private static readonly NpgsqlDbType[] Columns =
    [
        NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Smallint, NpgsqlDbType.Integer, NpgsqlDbType.Smallint, NpgsqlDbType.Integer,
    ];

    private readonly PostgresCluster _cluster;

    private PostgresPeer(PostgresCluster cluster) => _cluster = cluster;

    /// <summary>Starts an empty one.</summary>
    public static async Task<PostgresPeer> StartAsync(Country country, SyncDelay delay)
    {
        var cluster = await PostgresCluster.StartAsync(country, delay);
        await cluster.RunAsync(Sql.TakeOne);
        return new PostgresPeer(cluster);
    }

    /// <inheritdoc/>
    public async Task<long> TakeAsync(Batches batches, Way way)
    {
        var fresh = 0L;
        if (way.EventsEach == 1)
        {
            await using var pool = NpgsqlDataSource.Create($"{_cluster.Words};Maximum Pool Size={Math.Min(way.InFlight, MostConnections)};Max Auto Prepare=4;Auto Prepare Min Usages=1");
            await Task.WhenAll(Enumerable.Range(0, way.InFlight).Select(_ => Task.Run(() => TakeSinglyAsync(pool, batches, count => Interlocked.Add(ref fresh, count)))));
        }
        else
        {
            await new Lanes(batches, way.EventsEach, way.InFlight).RunAsync(lane => TakeAsync(lane, count => Interlocked.Add(ref fresh, count)));
        }

        return fresh;
    }

    /// <inheritdoc/>
    public async Task<IReader> ReaderAsync() => await PostgresReader.OpenAsync(_cluster.Words, new KeptQueries());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private async Task TakeAsync(ChannelReader<EventColumns> lane, Action<long> add)
    {
        await using var connection = await _cluster.ConnectAsync();
        // Small batches meet large tables: by index, whatever the planner thinks before it has counted.
        await PostgresCluster.RunAsync(connection, "SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = off");
        await using var command = new NpgsqlCommand(Sql.TakeBatch, connection);
        foreach (var column in Columns) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | column });
        await command.PrepareAsync();
        await foreach (var events in lane.ReadAllAsync())
        {
            object[] values = [events.Ids, events.Communes, events.Dossiers, events.Kinds, events.Days, events.Channels, events.Dues];
            for (var column = 0; column < values.Length; column++) command.Parameters[column].Value = values[column];
            add((long)(await command.ExecuteScalarAsync())!);
        }
    }

    private static async Task TakeSinglyAsync(NpgsqlDataSource pool, Batches batches, Action<long> add)
    {
        var batch = new Batch();
        while (await batches.FillAsync(batch, 1))
        {
            var told = EventColumns.Of(batch);
            await using var command = pool.CreateCommand("SELECT take($1, $2, $3, $4, $5, $6, $7)");
            object?[] values = [told.Ids[0], told.Communes[0], told.Dossiers[0], told.Kinds[0], told.Days[0], told.Channels[0], told.Dues[0]];
            for (var column = 0; column < values.Length; column++)
                command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = Columns[column], Value = values[column] ?? DBNull.Value });
            add((int)(await command.ExecuteScalarAsync())!);
        }
    }
}

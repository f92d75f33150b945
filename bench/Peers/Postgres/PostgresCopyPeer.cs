using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;
using ParLive.Work;

namespace ParLive.Peers.Postgres;

/// <summary>PostgreSQL by COPY: each transaction keeps events alone, and whoever asks waits for the counting.</summary>
internal sealed class PostgresCopyPeer : IPeer
{
    private readonly PostgresCluster _cluster;

    private PostgresCopyPeer(PostgresCluster cluster) => _cluster = cluster;

    /// <summary>Starts an empty one.</summary>
    public static async Task<PostgresCopyPeer> StartAsync(Country country, SyncDelay delay) => new(await PostgresCluster.StartAsync(country, delay));

    /// <inheritdoc/>
    public async Task<long> TakeAsync(Batches batches, Way way)
    {
        var fresh = 0L;
        await new Lanes(batches, way.EventsEach, way.InFlight).RunAsync(lane => TakeAsync(lane, count => Interlocked.Add(ref fresh, count)));
        await _cluster.RunAsync("ANALYZE events");
        return fresh;
    }

    /// <inheritdoc/>
    public async Task<IReader> ReaderAsync() => await PostgresReader.OpenAsync(_cluster.Words, new CopiedQueries());

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private async Task TakeAsync(ChannelReader<EventColumns> lane, Action<long> add)
    {
        await using var connection = await _cluster.ConnectAsync();
        await PostgresCluster.RunAsync(connection, Sql.Copied);
        await foreach (var events in lane.ReadAllAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var writer = await connection.BeginBinaryImportAsync("COPY copied FROM STDIN (FORMAT binary)"))
            {
                for (var row = 0; row < events.Rows; row++) await WriteAsync(writer, events, row);
                await writer.CompleteAsync();
            }

            await using var command = new NpgsqlCommand(Sql.TakeCopied, connection, transaction);
            add(await command.ExecuteNonQueryAsync());
            await transaction.CommitAsync();
        }
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter writer, EventColumns events, int row)
    {
        await writer.StartRowAsync();
        await writer.WriteAsync(events.Ids[row], NpgsqlDbType.Text);
        await writer.WriteAsync(events.Communes[row], NpgsqlDbType.Integer);
        await writer.WriteAsync(events.Dossiers[row], NpgsqlDbType.Text);
        await writer.WriteAsync(events.Kinds[row], NpgsqlDbType.Smallint);
        await writer.WriteAsync(events.Days[row], NpgsqlDbType.Integer);
        if (events.Channels[row] is { } channel) await writer.WriteAsync(channel, NpgsqlDbType.Smallint);
        else await writer.WriteNullAsync();
        if (events.Dues[row] is { } due) await writer.WriteAsync(due, NpgsqlDbType.Integer);
        else await writer.WriteNullAsync();
    }
}

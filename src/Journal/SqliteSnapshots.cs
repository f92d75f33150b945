using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using ParLive.Journal.Folders;

namespace ParLive.Journal;

/// <summary>The cache of units' states in a file of its own, <c>snapshots.db</c>, which may be deleted at any time.</summary>
/// <remarks>
/// It is written behind and without syncs: what matters is in the journal, and a snapshot that does not fit it is ignored. A file
/// that cannot be read is thrown away.
/// </remarks>
public sealed class SqliteSnapshots : ISnapshots, IAsyncDisposable
{
    private const int MostWaiting = 16_384;
    private const int MostInOne = 512;
    private const string Table =
        "CREATE TABLE IF NOT EXISTS snapshot(unit TEXT PRIMARY KEY, sequence INTEGER, record INTEGER, versions TEXT, body BLOB, seal BLOB) WITHOUT ROWID";

    private readonly Channel<(string Unit, Snapshot Snapshot)> _waiting = Channel.CreateBounded<(string, Snapshot)>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    // One connection for both sides; SQLite takes its callers one after the other, and so does the gate.
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();
    private readonly Task _writing;

    private SqliteSnapshots(SqliteConnection connection)
    {
        _connection = connection;
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Opens the cache of a data folder, empty where there is none or it cannot be read.</summary>
    public static SqliteSnapshots Open(DataFolder folder)
    {
        var file = Path.Combine(folder.Path, "snapshots.db");
        try
        {
            return new SqliteSnapshots(Connect(file));
        }
        catch (SqliteException)
        {
            // It is only a cache: the units read their history instead.
            File.Delete(file);
            return new SqliteSnapshots(Connect(file));
        }
    }

    /// <inheritdoc/>
    public Snapshot? Find(string unit)
    {
        try
        {
            lock (_gate)
            {
                using var query = _connection.Prepared("SELECT sequence, record, versions, body, seal FROM snapshot WHERE unit = $unit", "$unit");
                query.Parameters[0].Value = unit;
                using var row = query.ExecuteReader();
                return row.Read() && SealOf(row.GetFieldValue<byte[]>(3)).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(4))
                    ? new Snapshot(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetFieldValue<byte[]>(3))
                    : null;
            }
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>Up to which sequence the units are known whose snapshots have versions that begin like this.</summary>
    public IReadOnlyDictionary<string, long> Covered(string versions)
    {
        var covered = new Dictionary<string, long>(StringComparer.Ordinal);
        try
        {
            lock (_gate)
            {
                using var query = _connection.Prepared("SELECT unit, sequence FROM snapshot WHERE substr(versions, 1, length($versions)) = $versions", "$versions");
                query.Parameters[0].Value = versions;
                using var row = query.ExecuteReader();
                while (row.Read())
                    covered.Add(row.GetString(0), row.GetInt64(1));
            }
        }
        catch (SqliteException)
        {
            covered.Clear();
        }

        return covered;
    }

    /// <inheritdoc/>
    public void Offer(string unit, Snapshot snapshot) => _waiting.Writer.TryWrite((unit, snapshot));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
        await _connection.DisposeAsync();
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Run("PRAGMA journal_mode=WAL");
            connection.Run("PRAGMA synchronous=OFF");
            connection.Run(Table);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // What is cached without syncs may come back torn.
    private static byte[] SealOf(ReadOnlySpan<byte> body) => SHA256.HashData(body);

    private async Task WriteAsync()
    {
        var group = new List<(string Unit, Snapshot Snapshot)>(MostInOne);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MostInOne && _waiting.Reader.TryRead(out var next)) group.Add(next);
            Write(group);
        }
    }

    private void Write(List<(string Unit, Snapshot Snapshot)> group)
    {
        try
        {
            lock (_gate)
            {
                using var insert = _connection.Prepared(
                    "INSERT OR REPLACE INTO snapshot(unit, sequence, record, versions, body, seal)"
                    + " VALUES($unit, $sequence, $record, $versions, $body, $seal)",
                    "$unit", "$sequence", "$record", "$versions", "$body", "$seal");
                _connection.InTransaction(() => group.ForEach(item => insert.Run(
                    item.Unit, item.Snapshot.Sequence, item.Snapshot.Record, item.Snapshot.Versions, item.Snapshot.Body.ToArray(),
                    SealOf(item.Snapshot.Body.Span))));
            }
        }
        catch (SqliteException)
        {
            // A full disk costs the next start some seconds, and nothing else.
        }
    }
}

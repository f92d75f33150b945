using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Access;
using ParLive.Journal.Files;

namespace ParLive.Journal;

/// <summary>The sources' keys, in the journal's file and through its writer; several for a source, so that it can change over.</summary>
public sealed class SqliteSourceKeys : ISourceKeys, IDisposable
{
    private const string Prefix = "plk_";
    private const int KeyBytes = 32;
    private const int Weight = 256;

    private readonly SqliteJournal _journal;

    // One change at a time, so that memory follows the file in the same order.
    private readonly SemaphoreSlim _changing = new(1);

    // Replaced as a whole once the change is on disk.
    private ImmutableArray<(byte[] Hash, string Source)> _keys;

    private SqliteSourceKeys(SqliteJournal journal, ImmutableArray<(byte[] Hash, string Source)> keys)
    {
        _journal = journal;
        _keys = keys;
    }

    /// <inheritdoc/>
    public bool Any => !_keys.IsEmpty;

    /// <summary>Loads the keys that the journal's file holds.</summary>
    public static SqliteSourceKeys Open(SqliteJournal journal) => new(journal, journal.AskNow(Load));

    /// <inheritdoc/>
    public string? SourceOf(string key)
    {
        // Every key is compared, and each comparison takes the same time: how long it took tells nothing.
        var hash = HashOf(key);
        string? source = null;
        foreach (var known in _keys)
            if (CryptographicOperations.FixedTimeEquals(hash, known.Hash)) source = known.Source;

        return source;
    }

    /// <inheritdoc/>
    public async Task<string> Issue(string source, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var hash = HashOf(key);
        await ChangeAsync(
            connection =>
            {
                using var insert = connection.Prepared("INSERT INTO source_key(hash, source) VALUES($hash, $source)", "$hash", "$source");
                insert.Run(hash, source);
            },
            keys => keys.Add((hash, source)),
            cancellationToken);
        return key;
    }

    /// <inheritdoc/>
    public async Task<int> Revoke(string source, CancellationToken cancellationToken)
    {
        var revoked = 0;
        await ChangeAsync(
            connection =>
            {
                using var delete = connection.Prepared("DELETE FROM source_key WHERE source = $source", "$source");
                revoked = delete.Run(source);
            },
            keys => keys.RemoveAll(known => string.Equals(known.Source, source, StringComparison.Ordinal)),
            cancellationToken);
        return revoked;
    }

    /// <summary>Lets go of the gate; the journal stays open.</summary>
    public void Dispose() => _changing.Dispose();

    // Once begun it is not called off: a key taken back on disk must not go on working in memory.
    private async Task ChangeAsync(
        Action<SqliteConnection> onDisk,
        Func<ImmutableArray<(byte[] Hash, string Source)>, ImmutableArray<(byte[] Hash, string Source)>> inMemory,
        CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            await _journal.Change(Weight, onDisk);
            _keys = inMemory(_keys);
        }
        finally
        {
            _changing.Release();
        }
    }

    private static ImmutableArray<(byte[] Hash, string Source)> Load(SqliteConnection connection)
    {
        using var query = connection.Prepared("SELECT hash, source FROM source_key ORDER BY source");
        using var rows = query.ExecuteReader();
        var keys = ImmutableArray.CreateBuilder<(byte[], string)>();
        while (rows.Read()) keys.Add((rows.GetFieldValue<byte[]>(0), rows.GetString(1)));
        return keys.ToImmutable();
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

using System.Collections.Immutable;
using Npgsql;
using ParLive.Grains.Access;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres;

/// <summary>The sources' keys, in the journal's database and through its writer; several for a source, so that it can change over.</summary>
public sealed class PostgresSourceKeys : ISourceKeys, IKeyHashes, IDisposable
{
    private const int Weight = 256;
    private const string All = "SELECT hash, source FROM parlive.source_key ORDER BY source";

    private readonly PostgresJournal _journal;
    private readonly KeyRing _ring;

    private PostgresSourceKeys(PostgresJournal journal, KeyRing ring)
    {
        _journal = journal;
        _ring = ring;
    }

    /// <inheritdoc/>
    public bool Any => _ring.Any;

    /// <summary>Loads the keys that the journal's database holds.</summary>
    public static PostgresSourceKeys Open(PostgresJournal journal) => new(journal, new KeyRing(journal.AskNow(Load)));

    /// <summary>Loads them anew: another silo, or a command, may have changed them.</summary>
    public Task Refresh(CancellationToken cancellationToken) => _ring.Follow(() => _journal.AskAsync(connection => ReadAsync(connection, cancellationToken), cancellationToken));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeyHash>> Read(CancellationToken cancellationToken)
    {
        var found = await _journal.AskAsync(connection => ReadAsync(connection, cancellationToken), cancellationToken);
        return [.. found.Select(key => new KeyHash(key.Source, key.Hash))];
    }

    /// <inheritdoc/>
    public string? SourceOf(string key) => _ring.SourceOf(key);

    /// <inheritdoc/>
    public Task<string> Issue(string source, CancellationToken cancellationToken) => _ring.Issue(
        source,
        hash => _journal.Change(Weight, batch => batch.Add("INSERT INTO parlive.source_key(hash, source) VALUES($1, $2)", hash, source)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<int> Revoke(string source, CancellationToken cancellationToken) => _ring.Revoke(
        source, () => _journal.Change(Weight, batch => batch.Add("DELETE FROM parlive.source_key WHERE source = $1", source)), cancellationToken);

    /// <summary>Lets go of the gate; the journal stays open.</summary>
    public void Dispose() => _ring.Dispose();

    private static ImmutableArray<(byte[] Hash, string Source)> Load(NpgsqlConnection connection) => [.. connection.AskAll(All, KeyOf)];

    private static async Task<ImmutableArray<(byte[] Hash, string Source)>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var query = connection.Prepared(All);
        await using var rows = await query.ExecuteReaderAsync(cancellationToken);
        var keys = ImmutableArray.CreateBuilder<(byte[] Hash, string Source)>();
        while (await rows.ReadAsync(cancellationToken)) keys.Add(KeyOf(rows));
        return keys.ToImmutable();
    }

    private static (byte[] Hash, string Source) KeyOf(NpgsqlDataReader row) => (row.GetFieldValue<byte[]>(0), row.GetString(1));
}

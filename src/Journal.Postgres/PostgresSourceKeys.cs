using System.Collections.Immutable;
using Npgsql;
using ParLive.Grains.Access;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres;

/// <summary>The sources' keys, in the journal's database and through its writer; several for a source, so that it can change over.</summary>
public sealed class PostgresSourceKeys : ISourceKeys, IDisposable
{
    private const int Weight = 256;

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

    private static ImmutableArray<(byte[] Hash, string Source)> Load(NpgsqlConnection connection) =>
        [.. connection.AskAll("SELECT hash, source FROM parlive.source_key ORDER BY source", row => (row.GetFieldValue<byte[]>(0), row.GetString(1)))];
}

using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Access;
using ParLive.Journal.Files;

namespace ParLive.Journal;

/// <summary>The sources' keys, in the journal's file and through its writer; several for a source, so that it can change over.</summary>
public sealed class SqliteSourceKeys : ISourceKeys, IDisposable
{
    private const int Weight = 256;

    private readonly SqliteJournal _journal;
    private readonly KeyRing _ring;

    private SqliteSourceKeys(SqliteJournal journal, KeyRing ring)
    {
        _journal = journal;
        _ring = ring;
    }

    /// <inheritdoc/>
    public bool Any => _ring.Any;

    /// <summary>Loads the keys that the journal's file holds.</summary>
    public static SqliteSourceKeys Open(SqliteJournal journal) => new(journal, new KeyRing(journal.AskNow(Load)));

    /// <inheritdoc/>
    public string? SourceOf(string key) => _ring.SourceOf(key);

    /// <inheritdoc/>
    public Task<string> Issue(string source, CancellationToken cancellationToken) => _ring.Issue(
        source,
        hash => _journal.Change(Weight, connection =>
        {
            using var insert = connection.Prepared("INSERT INTO source_key(hash, source) VALUES($hash, $source)", "$hash", "$source");
            insert.Run(hash, source);
        }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<int> Revoke(string source, CancellationToken cancellationToken) => _ring.Revoke(
        source,
        () => _journal.Change(Weight, connection =>
        {
            using var delete = connection.Prepared("DELETE FROM source_key WHERE source = $source", "$source");
            delete.Run(source);
        }),
        cancellationToken);

    /// <summary>Lets go of the gate; the journal stays open.</summary>
    public void Dispose() => _ring.Dispose();

    private static ImmutableArray<(byte[] Hash, string Source)> Load(SqliteConnection connection)
    {
        using var query = connection.Prepared("SELECT hash, source FROM source_key ORDER BY source");
        using var rows = query.ExecuteReader();
        var keys = ImmutableArray.CreateBuilder<(byte[], string)>();
        while (rows.Read()) keys.Add((rows.GetFieldValue<byte[]>(0), rows.GetString(1)));
        return keys.ToImmutable();
    }
}

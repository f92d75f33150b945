using Microsoft.Data.Sqlite;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Journal.Copying;
using ParLive.Journal.Files;

namespace ParLive.Journal;

/// <summary>Everything that a journal on SQLite holds.</summary>
public sealed class SqliteContents(SqliteJournal journal) : IJournalContents
{
    private readonly SqliteQuarantine _quarantine = new(journal);

    /// <inheritdoc/>
    public IJournal Journal => journal;

    /// <inheritdoc/>
    public IQuarantine Quarantine => _quarantine;

    /// <inheritdoc/>
    public IAsyncEnumerable<JournalRecord> ReadRecords(CancellationToken cancellationToken) => journal.ReadWhole(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<QuarantinedCase> ReadQuarantine(CancellationToken cancellationToken) => QuarantinePages.ReadAsync(
        (after, most) => journal.Ask(connection => QuarantineTable.After(connection, after, most), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SourceKeyHash>> ReadKeys(CancellationToken cancellationToken) => journal.Ask(
        IReadOnlyList<SourceKeyHash> (connection) =>
        {
            using var query = connection.Prepared("SELECT source, hash FROM source_key ORDER BY hash");
            using var rows = query.ExecuteReader();
            var keys = new List<SourceKeyHash>();
            while (rows.Read()) keys.Add(new SourceKeyHash(rows.GetString(0), rows.GetFieldValue<byte[]>(1)));
            return keys;
        },
        cancellationToken);

    /// <inheritdoc/>
    public IOfficeStore Office { get; } = new SqliteOfficeStore(journal);

    /// <inheritdoc/>
    public IDrawers Drawers { get; } = new SqliteDrawers(journal);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<QuarantinedCase> cases, CancellationToken cancellationToken) => _quarantine.Adopt(cases, cancellationToken);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<SourceKeyHash> keys, CancellationToken cancellationToken) =>
        journal.Change(keys.Count, connection => Insert(connection, keys)).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<OfficeEntry> entries, CancellationToken cancellationToken) =>
        journal.Change(entries.Count, connection => OfficeTables.Set(connection, entries)).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<AuditLine> lines, CancellationToken cancellationToken) =>
        journal.Change(lines.Count, connection => OfficeTables.Insert(connection, lines)).WaitAsync(cancellationToken);

    private static void Insert(SqliteConnection connection, IReadOnlyList<SourceKeyHash> keys)
    {
        using var insert = connection.Prepared("INSERT INTO source_key(hash, source) VALUES($hash, $source)", "$hash", "$source");
        foreach (var key in keys) insert.Run(key.Hash.ToArray(), key.Source);
    }
}

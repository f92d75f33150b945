using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
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
    public IOfficeStore Office { get; } = new SqliteOfficeStore(journal);

    /// <inheritdoc/>
    public IDrawers Drawers { get; } = new SqliteDrawers(journal);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<QuarantinedCase> cases, CancellationToken cancellationToken) => _quarantine.Adopt(cases, cancellationToken);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<OfficeEntry> entries, CancellationToken cancellationToken) =>
        journal.Change(entries.Count, connection => OfficeTables.Set(connection, entries)).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<AuditLine> lines, CancellationToken cancellationToken) =>
        journal.Change(lines.Count, connection => OfficeTables.Insert(connection, lines)).WaitAsync(cancellationToken);
}

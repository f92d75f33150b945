using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Copying;
using ParLive.Journal.Postgres.Office;
using ParLive.Journal.Postgres.Quarantine;

namespace ParLive.Journal.Postgres;

/// <summary>Everything that a journal on PostgreSQL holds.</summary>
public sealed class PostgresContents(PostgresJournal journal) : IJournalContents
{
    private readonly PostgresQuarantine _quarantine = new(journal);

    /// <inheritdoc/>
    public IJournal Journal => journal;

    /// <inheritdoc/>
    public IQuarantine Quarantine => _quarantine;

    /// <inheritdoc/>
    public IAsyncEnumerable<JournalRecord> ReadRecords(CancellationToken cancellationToken) => journal.ReadWhole(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<QuarantinedCase> ReadQuarantine(CancellationToken cancellationToken) => QuarantinePages.ReadAsync(
        (after, most) => journal.AskAsync(connection => QuarantineRows.AfterAsync(connection, after, most, cancellationToken), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IOfficeStore Office { get; } = new PostgresOfficeStore(journal);

    /// <inheritdoc/>
    public IDrawers Drawers { get; } = new PostgresDrawers(journal);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<QuarantinedCase> cases, CancellationToken cancellationToken) => _quarantine.Adopt(cases, cancellationToken);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<OfficeEntry> entries, CancellationToken cancellationToken) =>
        journal.Change(entries.Count, batch => OfficeRows.Add(batch, entries)).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task Adopt(IReadOnlyList<AuditLine> lines, CancellationToken cancellationToken) =>
        journal.Change(lines.Count, batch => OfficeRows.Add(batch, lines)).WaitAsync(cancellationToken);
}

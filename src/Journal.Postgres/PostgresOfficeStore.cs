using System.Security.Cryptography;
using Npgsql;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Journal.Office;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Postgres.Office;

namespace ParLive.Journal.Postgres;

/// <summary>The office's book, in the journal's database and through its writer.</summary>
public sealed class PostgresOfficeStore(PostgresJournal journal) : IOfficeStore
{
    private const int Overhead = 512;
    private const int TicketBytes = 16;

    /// <summary>The book as the database holds it.</summary>
    public static OfficeBook Open(PostgresJournal journal, TimeProvider clock) =>
        new(new PostgresOfficeStore(journal), clock, journal.AskNow(connection => connection.AskAll(OfficeRows.EntriesAfter, OfficeRows.EntryOf, 0L)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OfficeEntry>> ReadAfter(long revision, CancellationToken cancellationToken) =>
        AskAsync(connection => connection.Prepared(OfficeRows.EntriesAfter, revision), OfficeRows.EntryOf, cancellationToken);

    /// <inheritdoc/>
    public async Task<long?> Write(OfficeWrite write)
    {
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TicketBytes));
        await journal.Change(Overhead + write.Changes.Sum(change => (long)(change.Body?.Length ?? 0)), batch => OfficeRows.Add(batch, write, ticket));
        var written = await AskAsync(
            connection => connection.Prepared("SELECT line FROM parlive.office_audit WHERE ticket = $1", ticket), row => row.GetInt64(0), CancellationToken.None);
        return written is [var line] ? line : null;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLine>> ReadAudit(AuditQuestion question, CancellationToken cancellationToken)
    {
        var (which, values) = AuditFilter.Of(question, "at_ticks", place => FormattableString.Invariant($"${place}"));
        return AskAsync(
            connection => connection.Prepared($"SELECT {OfficeRows.Line} FROM parlive.office_audit WHERE {which}", [.. values]), OfficeRows.LineOf, cancellationToken);
    }

    private Task<IReadOnlyList<T>> AskAsync<T>(Func<NpgsqlConnection, NpgsqlCommand> question, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) => journal.AskAsync(
        async Task<IReadOnlyList<T>> (connection) =>
        {
            await using var query = question(connection);
            await using var rows = await query.ExecuteReaderAsync(cancellationToken);
            var found = new List<T>();
            while (await rows.ReadAsync(cancellationToken)) found.Add(read(rows));
            return found;
        },
        cancellationToken);
}

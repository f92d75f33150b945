using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Journal.Files;
using ParLive.Journal.Office;

namespace ParLive.Journal;

/// <summary>The office's book, in the journal's file and through its writer.</summary>
public sealed class SqliteOfficeStore(SqliteJournal journal) : IOfficeStore
{
    private const int Overhead = 512;

    /// <summary>The book as the file holds it.</summary>
    public static OfficeBook Open(SqliteJournal journal, TimeProvider clock) =>
        new(new SqliteOfficeStore(journal), clock, journal.AskNow(connection => OfficeTables.EntriesAfter(connection, 0)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OfficeEntry>> ReadAfter(long revision, CancellationToken cancellationToken) =>
        journal.Ask(connection => OfficeTables.EntriesAfter(connection, revision), cancellationToken);

    /// <inheritdoc/>
    public async Task<long?> Write(OfficeWrite write)
    {
        long? position = null;
        await journal.Change(Overhead + write.Changes.Sum(change => (long)(change.Body?.Length ?? 0)), connection => position = OfficeTables.Write(connection, write));
        return position;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLine>> ReadAudit(AuditQuestion question, CancellationToken cancellationToken) => journal.Ask(
        IReadOnlyList<AuditLine> (connection) =>
        {
            var (which, values) = AuditFilter.Of(question, "at", place => FormattableString.Invariant($"$p{place}"));
            using var query = connection.CreateCommand();
            query.CommandText = $"SELECT {OfficeTables.Line} FROM office_audit WHERE {which}";
            foreach (var (place, value) in values.Index()) query.Parameters.AddWithValue(FormattableString.Invariant($"$p{place + 1}"), value);
            using var rows = query.ExecuteReader();
            var lines = new List<AuditLine>();
            while (rows.Read()) lines.Add(OfficeTables.LineOf(rows));
            return lines;
        },
        cancellationToken);
}

using System.Runtime.CompilerServices;
using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Reading;

/// <summary>Reads all records in the order of their commits, some commits at a time, and sees that none is missing.</summary>
internal sealed class CommitPages(ReadLine line, RecordRow rows)
{
    private const int MostCommits = 256;
    private const long MostBytes = 4L << 20;

    // So many commits as have some megabytes together, but at least one.
    private const string Range =
        """
        SELECT max(id), count(*), sum(records) FROM (
          SELECT id, records, sum(bytes) OVER (ORDER BY id) - bytes AS before
          FROM (SELECT id, records, bytes FROM parlive.group_commit WHERE id >= $1 AND id <= $2 ORDER BY id LIMIT $3) AS next) AS ahead
        WHERE before < $4
        """;

    private const string Lean = $"SELECT {RecordRow.Columns} FROM parlive.record WHERE group_commit BETWEEN $1 AND $2 ORDER BY group_commit, place";
    private const string Whole = $"SELECT {RecordRow.WholeColumns} FROM parlive.record WHERE group_commit BETWEEN $1 AND $2 ORDER BY group_commit, place";

    /// <summary>All records up to a commit.</summary>
    /// <param name="last">The commit.</param>
    /// <param name="withRaw">Whether with their raw bytes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<JournalRecord> Read(long last, bool withRaw, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var next = 1L; next <= last;)
        {
            var first = next;
            var (to, records) = await line.AskAsync(connection => NextAsync(connection, (first, last), withRaw, cancellationToken), cancellationToken);
            foreach (var record in records) yield return record;
            next = to + 1;
        }
    }

    /// <summary>The last commit on disk, whoever has written it.</summary>
    public Task<long> LastAsync(CancellationToken cancellationToken) => line.AskAsync(
        async connection =>
        {
            await using var command = connection.Prepared("SELECT coalesce(max(id), 0) FROM parlive.group_commit");
            return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        },
        cancellationToken);

    private async Task<(long To, List<JournalRecord> Records)> NextAsync(
        NpgsqlConnection connection, (long First, long Last) asked, bool withRaw, CancellationToken cancellationToken)
    {
        var (to, expected) = await RangeAsync(connection, asked, cancellationToken);
        await using var command = connection.Prepared(withRaw ? Whole : Lean, asked.First, to);
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        var records = new List<JournalRecord>();
        while (await found.ReadAsync(cancellationToken)) records.Add(withRaw ? rows.Whole(found) : rows.Record(found));
        return records.Count == expected
            ? (to, records)
            : throw new JournalDamagedException(asked.First, 0, FormattableString.Invariant(
                $"from there to segment {to} there are {records.Count} records, and {expected} were written."));
    }

    /// <summary>Up to which commit some megabytes go, and how many records there must be.</summary>
    public static async Task<(long To, long Records)> RangeAsync(
        NpgsqlConnection connection, (long First, long Last) asked, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepared(Range, asked.First, asked.Last, MostCommits, MostBytes);
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        await found.ReadAsync(cancellationToken);
        return Checked(found, asked.First);
    }

    private static (long To, long Records) Checked(NpgsqlDataReader range, long first) =>
        !range.IsDBNull(0) && range.GetInt64(0) - first + 1 == range.GetInt64(1)
            ? (range.GetInt64(0), range.GetInt64(2))
            : throw new JournalDamagedException(first, 0, "that segment or one soon after it is missing.");
}

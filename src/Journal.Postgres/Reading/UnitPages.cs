using System.Runtime.CompilerServices;
using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Reading;

/// <summary>Reads the histories of single units and dossiers, some records at a time.</summary>
internal sealed class UnitPages(ReadLine line, RecordRow rows)
{
    private const int MostRecords = 512;
    private const int MostBytes = 4 << 20;

    private const string Page =
        $"SELECT {RecordRow.Columns} FROM parlive.record WHERE unit = $1 AND sequence > $2 ORDER BY sequence LIMIT $3";

    private const string OfDossier =
        $"SELECT {RecordRow.WholeColumns} FROM parlive.record WHERE unit = $1 AND dossiers @> ARRAY[$2] ORDER BY sequence";

    private const string Trail = "SELECT unit, dossiers FROM parlive.record WHERE dossiers && $1 ORDER BY group_commit, place";

    /// <summary>The unit that wrote last of each of some dossiers.</summary>
    public Task<Dictionary<long, string>> UnitsOfAsync(long[] dossiers, CancellationToken cancellationToken) => line.AskAsync(
        async connection =>
        {
            await using var command = connection.Prepared(Trail, dossiers);
            await using var found = await command.ExecuteReaderAsync(cancellationToken);
            var (asked, units) = (dossiers.ToHashSet(), new Dictionary<long, string>());
            while (await found.ReadAsync(cancellationToken))
            {
                var unit = found.GetString(0);
                foreach (var dossier in (await found.GetFieldValueAsync<long[]>(1, cancellationToken)).Where(asked.Contains)) units[dossier] = unit;
            }

            return units;
        },
        cancellationToken);

    /// <summary>The unit's records after a sequence, up to one that is known to be there.</summary>
    public async IAsyncEnumerable<JournalRecord> After(
        string unit, long after, long last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (after < last)
        {
            var records = await NextAsync(unit, after, cancellationToken);
            // What is known to be there is not: somebody has taken it away.
            if (records.Count == 0) throw Missing(unit, after + 1);

            foreach (var record in records) yield return record;
            after = records[^1].Sequence;
        }
    }

    /// <summary>The unit's records after a sequence, as far as they go now.</summary>
    public async IAsyncEnumerable<JournalRecord> After(string unit, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await NextAsync(unit, after, cancellationToken) is { Count: > 0 } records)
        {
            foreach (var record in records) yield return record;
            after = records[^1].Sequence;
        }
    }

    /// <summary>The records of a unit that touch a dossier, with their raw bytes.</summary>
    public Task<List<JournalRecord>> OfDossierAsync(string unit, long dossier, CancellationToken cancellationToken) => line.AskAsync(
        async connection =>
        {
            await using var command = connection.Prepared(OfDossier, unit, dossier);
            await using var found = await command.ExecuteReaderAsync(cancellationToken);
            var records = new List<JournalRecord>();
            while (await found.ReadAsync(cancellationToken)) records.Add(rows.Whole(found));
            return records;
        },
        cancellationToken);

    private Task<List<JournalRecord>> NextAsync(string unit, long after, CancellationToken cancellationToken) => line.AskAsync(
        async connection =>
        {
            await using var command = connection.Prepared(Page, unit, after, MostRecords);
            await using var found = await command.ExecuteReaderAsync(cancellationToken);
            var (records, bytes) = (new List<JournalRecord>(), 0L);
            while (bytes < MostBytes && await found.ReadAsync(cancellationToken))
            {
                var record = rows.Record(found);
                if (record.Sequence != after + records.Count + 1) throw Missing(unit, after + records.Count + 1);

                records.Add(record);
                bytes += record.Body.Length;
            }

            return records;
        },
        cancellationToken);

    private static JournalDamagedException Missing(string unit, long sequence) =>
        new(0, 0, FormattableString.Invariant($"record {sequence} of unit '{unit}' is missing."));
}

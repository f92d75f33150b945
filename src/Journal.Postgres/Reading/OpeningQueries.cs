using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Units;

namespace ParLive.Journal.Postgres.Reading;

/// <summary>What is asked once at opening: how far each unit goes, that nothing is missing, and what a warm start keeps.</summary>
internal sealed class OpeningQueries(NpgsqlConnection connection)
{
    // Along the primary keys alone: no record is read for it.
    private const string Heads = "SELECT unit, count(*), max(sequence) FROM parlive.record GROUP BY unit";

    private const string Commits = "SELECT count(*), coalesce(max(id), 0), coalesce(sum(records), 0)::bigint FROM parlive.group_commit";

    private const string FirstBroken =
        """
        SELECT min(c.id) FROM parlive.group_commit AS c
        WHERE c.records <> (SELECT count(*) FROM parlive.record WHERE record.group_commit = c.id)
        """;

    // In no order, so that the server need not sort whole histories.
    private const string Uncovered =
        $"""
        SELECT {RecordRow.Columns} FROM parlive.record
        LEFT JOIN unnest($1::text[], $2::bigint[]) AS covered(unit, sequence) ON covered.unit = record.unit
        WHERE record.sequence >= coalesce(covered.sequence, 0)
        """;

    public UnitHistories Histories { get; } = new();

    /// <summary>Learns how far each unit goes; answers how many commits there are.</summary>
    public long Learn()
    {
        var records = 0L;
        using var heads = connection.Unhurried(Heads);
        foreach (var (unit, count, last) in heads.AskAll(row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2))))
        {
            if (count != last) throw Hole(unit);

            Histories.Reach(Histories.Of(unit), last);
            records += count;
        }

        using var all = connection.Unhurried(Commits);
        var (commits, position, written) = all.AskAll(row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))[0];
        if (commits != position) throw new JournalDamagedException(0, 0, FormattableString.Invariant($"of {position} segments {commits} are there."));

        return records == written ? position : throw Broken(written, records);
    }

    /// <summary>The same as of one moment, while others write.</summary>
    public long LearnAtOnce()
    {
        using var moment = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        var position = Learn();
        moment.Commit();
        return position;
    }

    /// <summary>Reads what no snapshot covers, and keeps it until it is first asked for.</summary>
    public void Keep(IReadOnlyDictionary<string, long> covered)
    {
        var rows = new RecordRow(Histories);
        var kept = new Dictionary<UnitHistory, List<JournalRecord>>();
        using var command = connection.Unhurried(Uncovered, covered.Keys.ToArray(), covered.Values.ToArray());
        using var found = command.ExecuteReader();
        while (found.Read())
        {
            var record = rows.Record(found);
            var history = Histories.Of(record.Unit);
            if (!kept.TryGetValue(history, out var records)) kept[history] = records = [];
            records.Add(record);
        }

        foreach (var records in kept.Values) records.Sort(static (one, other) => one.Sequence.CompareTo(other.Sequence));
        Histories.Keep(kept);
    }

    private JournalDamagedException Hole(string unit)
    {
        var missing = connection.Ask(
            "SELECT coalesce(min(sequence) + 1, 1) FROM parlive.record AS r WHERE unit = $1"
            + " AND NOT EXISTS (SELECT 1 FROM parlive.record AS next WHERE next.unit = r.unit AND next.sequence = r.sequence + 1)",
            unit);
        var first = connection.Ask("SELECT min(sequence) FROM parlive.record WHERE unit = $1", unit) is 1L ? missing : 1L;
        return new JournalDamagedException(0, 0, FormattableString.Invariant($"record {first} of unit '{unit}' is missing."));
    }

    private long FirstBrokenCommit()
    {
        using var command = connection.Unhurried(FirstBroken);
        return command.ExecuteScalar() as long? ?? 0;
    }

    private JournalDamagedException Broken(long written, long found) => new(
        FirstBrokenCommit(), 0,
        FormattableString.Invariant($"records are missing: {written} were written, and {found} are there."));
}

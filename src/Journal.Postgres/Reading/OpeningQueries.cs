using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Chain;
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

    /// <summary>How far some units go, and the link of the last record of each.</summary>
    public const string HeadsOf =
        """
        SELECT heads.unit, heads.last, coalesce(record.link, chain_start.link)
        FROM (SELECT unit, max(sequence) AS last FROM parlive.record WHERE unit = ANY($1) GROUP BY unit) AS heads
        JOIN parlive.record ON record.unit = heads.unit AND record.sequence = heads.last
        LEFT JOIN parlive.chain_start ON chain_start.unit = heads.unit AND chain_start.sequence = heads.last
        """;

    private const string Links =
        """
        SELECT heads.unit, heads.last, coalesce(record.link, chain_start.link)
        FROM unnest($1::text[], $2::bigint[]) AS heads(unit, last)
        JOIN parlive.record ON record.unit = heads.unit AND record.sequence = heads.last
        LEFT JOIN parlive.chain_start ON chain_start.unit = heads.unit AND chain_start.sequence = heads.last
        """;

    private const string CutOff =
        """
        SELECT unit, sequence FROM parlive.chain_start AS s
        WHERE NOT EXISTS (SELECT FROM parlive.record AS r WHERE r.unit = s.unit AND r.sequence = s.sequence) LIMIT 1
        """;

    // Of the last commit alone, and the records of the same units that stand before it; of all commits once one is known not to fit.
    private const string Unfit =
        """
        SELECT r.unit, r.sequence, r.group_commit FROM parlive.record AS r
        LEFT JOIN parlive.record AS before ON before.unit = r.unit AND before.sequence = r.sequence - 1
        LEFT JOIN parlive.chain_start AS start ON start.unit = r.unit
        WHERE r.group_commit >= $1 AND r.sequence > coalesce(start.sequence, 0)
        AND r.link IS DISTINCT FROM parlive.link(
          coalesce(before.link, CASE WHEN start.sequence = r.sequence - 1 THEN start.link END, $2), r.unit, r.sequence, r.body, r.raw)
        ORDER BY r.group_commit, r.place LIMIT 1
        """;

    // In no order, so that the server need not sort whole histories.
    private const string Uncovered =
        $"""
        SELECT {RecordRow.Columns} FROM parlive.record
        LEFT JOIN unnest($1::text[], $2::bigint[]) AS covered(unit, sequence) ON covered.unit = record.unit
        WHERE record.sequence >= coalesce(covered.sequence, 0)
        """;

    private readonly List<(string Unit, long Last)> _heads = [];

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
            _heads.Add((unit, last));
            records += count;
        }

        using var all = connection.Unhurried(Commits);
        var (commits, position, written) = all.AskAll(row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))[0];
        if (commits != position) throw new JournalDamagedException(0, 0, FormattableString.Invariant($"of {position} segments {commits} are there."));

        if (records != written) throw Broken(written, records);

        LearnLinks(position);
        return position;
    }

    /// <summary>One of those heads; a record that nobody has linked counts as the first one, and whoever checks will find it.</summary>
    public static (string Unit, long Last, byte[] Link) Head(NpgsqlDataReader row) =>
        (row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? ChainLink.Start.ToArray() : row.GetFieldValue<byte[]>(2));

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

    // That the chain goes on to the end, and that the end fits; all of it is for whoever checks.
    private void LearnLinks(long position)
    {
        using var links = connection.Unhurried(Links, _heads.ConvertAll(head => head.Unit).ToArray(), _heads.ConvertAll(head => head.Last).ToArray());
        foreach (var (unit, _, link) in links.AskAll(Head)) Histories.Of(unit).Link = link;

        if (connection.AskAll(CutOff, row => (Unit: row.GetString(0), Sequence: row.GetInt64(1))) is [var gone])
            throw new JournalDamagedException(0, 0, FormattableString.Invariant($"record {gone.Sequence} of unit '{gone.Unit}' is missing."));

        if (FirstUnfit(position) is not null && FirstUnfit(1) is { } unfit)
        {
            throw new JournalDamagedException(unfit.Commit, 0, FormattableString.Invariant(
                $"record {unfit.Sequence} of unit '{unfit.Unit}' is not the one that was written there, or its link was changed."));
        }
    }

    private (string Unit, long Sequence, long Commit)? FirstUnfit(long from)
    {
        using var command = connection.Unhurried(Unfit, from, ChainLink.Start.ToArray());
        return command.AskAll(row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2))) is [var unfit] ? unfit : null;
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

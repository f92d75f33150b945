namespace ParLive.Journal.Tests.Postgres;

/// <summary>Rows of a database that were put in, taken away or moved so that every count is right.</summary>
public sealed class ChainedRows
{
    [Fact]
    public async Task A_row_that_somebody_else_put_behind_a_unit_is_named()
    {
        await using var workshop = await Filled();
        workshop.Tamper("INSERT INTO parlive.group_commit(id, epoch, bytes, records) VALUES(4, 0, 0, 1)");
        workshop.Tamper(
            "INSERT INTO parlive.record(unit, sequence, group_commit, place, dossiers, body, raw) SELECT 'b', 2, 4, 1, dossiers, body, raw FROM parlive.record WHERE unit = 'last'");
        workshop.Rewrite("b", 2, record => record with { Unit = "b", Sequence = 2 });

        Assert.Contains("record 2 of unit 'b'", Assert.Throws<JournalDamagedException>(() => workshop.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_record_of_a_unit_that_was_taken_away_is_missed()
    {
        await using var workshop = await Filled();
        workshop.Tamper("DELETE FROM parlive.record WHERE unit = 'b'; UPDATE parlive.group_commit SET records = 2 WHERE id = 2");

        Assert.StartsWith("Segment 2: its records are not those", Assert.Single((await workshop.Check()).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_changed_their_commits_are_told()
    {
        await using var workshop = await Filled();
        workshop.Tamper("UPDATE parlive.record SET group_commit = 5 - group_commit, place = 4 - place WHERE unit IN ('c', 'last')");

        Assert.Equal(["Segment 2: its", "Segment 3: its"], (await workshop.Check()).Findings.Select(finding => finding[..14]), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_chain_can_be_checked_with_SQL_alone()
    {
        await using var workshop = await Filled();

        Assert.Equal(5L, workshop.Ask(
            """
            SELECT count(*) FROM parlive.record AS r LEFT JOIN parlive.record AS p ON p.unit = r.unit AND p.sequence = r.sequence - 1
            WHERE r.link = parlive.link(coalesce(p.link, decode(repeat('00', 32), 'hex')), r.unit, r.sequence, r.body, r.raw)
            """));
    }

    // Three commits: one record of unit a, then one of b between two of other units, then another unit's.
    private static async Task<PostgresWorkshop> Filled()
    {
        var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append(Some.Record("a", 1));
        await workshop.AppendTogether([Some.Record("a", 2), Some.Record("b", 1), Some.Record("c", 1)]);
        await workshop.Journal.Append(Some.Record("last", 1));
        await workshop.Close();
        return workshop;
    }
}

using ParLive.Journal.Files;
using ParLive.Journal.Tests.Postgres;

namespace ParLive.Journal.Tests;

/// <summary>Each record is linked to what stood before it, so that whoever checks finds what was changed, and names it.</summary>
public sealed class Chains
{
    [Theory]
    [OnBoth]
    public async Task The_head_of_a_sound_journal_grows_with_it_and_earlier_ones_are_found_again(Store store)
    {
        await using var workshop = await Filled(store);
        var first = await workshop.Check();
        await workshop.Journal.Append([Some.Record("a", 6), Some.Record("new", 1)]);
        await workshop.Reopen();

        var grown = await workshop.Check(first.Head);

        Assert.Empty(first.Findings);
        Assert.Empty(grown.Findings);
        Assert.Equal((7, 10, 0), (first.Position, first.Records, first.Adopted));
        Assert.Equal((9, 12), (grown.Position, grown.Records));
        Assert.NotEqual(first.Head, grown.Head, StringComparer.Ordinal);
        Assert.Empty((await workshop.Check(grown.Head)).Findings);
        Assert.Empty((await workshop.Check(grown.Head.Split(':')[1])).Findings);
    }

    [Theory]
    [OnBoth(1L)]
    [OnBoth(3L)]
    [OnBoth(5L)]
    public async Task A_record_that_was_edited_together_with_its_checksums_is_named(Store store, long sequence)
    {
        await using var workshop = await Filled(store);
        await workshop.Close();
        workshop.Rewrite("a", sequence, record => record with { Body = Changed(record.Body) });

        var finding = Assert.Single((await workshop.Check()).Findings);

        Assert.Contains($"record {sequence} of unit 'a'", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("'b'", finding, StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth]
    public async Task Edited_raw_bytes_and_dossiers_are_named_too(Store store)
    {
        await using var workshop = await Filled(store);
        await workshop.Close();
        workshop.Rewrite("a", 2, record => record with { Raw = Changed(record.Raw) });
        workshop.Rewrite("a", 4, record => record with { Dossiers = new long[] { 766 } });

        var findings = (await workshop.Check()).Findings;

        Assert.Equal(2, findings.Count);
        Assert.Contains("record 2 of unit 'a'", findings[0], StringComparison.Ordinal);
        Assert.Contains("record 4 of unit 'a'", findings[1], StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth]
    public async Task Two_records_whose_contents_were_swapped_are_named(Store store)
    {
        await using var workshop = await Filled(store);
        var records = await workshop.Journal.Unit("a");
        await workshop.Close();
        workshop.Rewrite("a", 2, record => records[2] with { Sequence = 2, Raw = record.Raw });
        workshop.Rewrite("a", 3, record => records[1] with { Sequence = 3, Raw = record.Raw });

        var findings = (await workshop.Check()).Findings;

        Assert.Equal(2, findings.Count);
        Assert.Contains("record 2 of unit 'a'", findings[0], StringComparison.Ordinal);
        Assert.Contains("record 3 of unit 'a'", findings[1], StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth]
    public async Task A_last_record_that_does_not_fit_is_refused_at_opening(Store store)
    {
        await using var workshop = await Filled(store);
        await workshop.Close();
        workshop.Rewrite("last", 1, record => record with { Body = Changed(record.Body) });

        var refused = Assert.Throws<JournalDamagedException>(() => workshop.Open());

        Assert.Contains("segment 7", refused.Message, StringComparison.Ordinal);
        Assert.Contains("record 1 of unit 'last'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Restore the journal from a backup", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth]
    public async Task A_cut_tail_is_found_by_a_head_that_was_kept(Store store)
    {
        await using var workshop = await Filled(store);
        var head = (await workshop.Check()).Head;
        await workshop.Close();
        CutTail(workshop);

        Assert.Empty((await workshop.Check()).Findings);
        var finding = Assert.Single((await workshop.Check(head)).Findings);
        Assert.Contains("ends at 6: what came after that was cut off", finding, StringComparison.Ordinal);

        await workshop.Journal.Append(Some.Record("last", 1, 1, 2, 3));
        Assert.Contains("another one now", Assert.Single((await workshop.Check(head)).Findings), StringComparison.Ordinal);
        Assert.Single((await workshop.Check(head.Split(':')[1])).Findings);
    }

    [Theory]
    [OnBoth]
    public async Task What_stood_before_there_was_a_chain_is_adopted_aloud_and_kept_from_then_on(Store store)
    {
        await using var workshop = await Filled(store);
        await workshop.Close();
        workshop.ForgetChain();

        var journal = workshop.Open();
        await journal.Append([Some.Record("a", 6), Some.Record("new", 1)]);
        var report = await workshop.Check();
        await workshop.Close();

        Assert.Contains("cannot be told", Assert.Single(Adopted(workshop)), StringComparison.Ordinal);
        Assert.Empty(report.Findings);
        Assert.Equal((12, 10), (report.Records, report.Adopted));

        workshop.Rewrite("a", 2, record => record with { Body = Changed(record.Body) });
        Assert.Contains("of unit 'a'", Assert.Single((await workshop.Check(report.Head)).Findings), StringComparison.Ordinal);
        Assert.Single(Adopted(workshop));
    }

    [Fact]
    public async Task Damage_that_stands_already_is_not_linked()
    {
        await using var workshop = await Filled(Store.Sqlite);
        await workshop.Close();
        workshop.ForgetChain();
        await workshop.Flip("raw", "last", 1, -1);

        Assert.Equal(7, Assert.Throws<JournalDamagedException>(() => workshop.Open()).Segment);
        Assert.Equal(1, ((SqliteWorkshop)workshop).Tamper(connection => connection.AskNumber("PRAGMA user_version")));
    }

    [Theory]
    [OnBoth("12")]
    [OnBoth("x:1b2c")]
    [OnBoth("4:zz")]
    public async Task What_is_no_head_is_told_with_what_one_looks_like(Store store, string kept)
    {
        await using var workshop = await Filled(store);

        Assert.Contains("parlive verify prints it", (await Assert.ThrowsAsync<FormatException>(() => workshop.Check(kept))).Message, StringComparison.Ordinal);
    }

    // Seven commits: five of unit a, the fourth with three of unit b beside it, and one of another unit at the end.
    private static async Task<Workshop> Filled(Store store)
    {
        var workshop = await Workshop.On(store);
        await workshop.Journal.Append([Some.Record("a", 1), Some.Record("a", 2), Some.Record("a", 3)]);
        await workshop.AppendTogether([Some.Record("b", 1), Some.Record("a", 4), Some.Record("b", 2), Some.Record("b", 3)]);
        await workshop.Journal.Append([Some.Record("a", 5)]);
        await workshop.Journal.Append([Some.Record("b", 4), Some.Record("last", 1)]);
        return workshop;
    }

    private static void CutTail(Workshop workshop)
    {
        if (workshop is SqliteWorkshop sqlite) sqlite.Tamper(connection => connection.Ask("DELETE FROM segment WHERE id = 7; DELETE FROM chain WHERE segment = 7"));
        else ((PostgresWorkshop)workshop).Tamper("DELETE FROM parlive.record WHERE group_commit = 7; DELETE FROM parlive.group_commit WHERE id = 7");
    }

    private static IEnumerable<string> Adopted(Workshop workshop) => workshop.Said.Where(said => said.Contains("chain", StringComparison.Ordinal));

    private static byte[] Changed(ReadOnlyMemory<byte> bytes)
    {
        var changed = bytes.ToArray();
        changed[^1] ^= 1;
        return changed;
    }
}

using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Journal.Tests;

/// <summary>The office's book and its audit, on both stores.</summary>
public sealed class OfficeBooks
{
    private static readonly AuditAct Created = new("console", "", "account.created", "lan", null, "{\"role\":\"viewer\"}");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [OnBoth]
    public async Task What_was_decided_is_known_again_after_a_restart_with_who_decided_it(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var book = workshop.Book();
        await book.Write([new("account", "lan", 0, "{\"grants\":[]}"), new("display", "hall", 0, "{}")], Created, Now);
        await book.Write([new("display", "hall", 1, null)], new AuditAct("lan", "10.0.0.7", "display.removed", "hall", "Sảnh \"A\"\n", null), Now);

        await workshop.Reopen();
        book = workshop.Book();

        Assert.Equal(new OfficeEntry("account", "lan", 1, "{\"grants\":[]}"), book.Find("account", "lan"));
        Assert.Null(book.Find("display", "hall"));
        Assert.Empty(book.Of("display"));
        Assert.Equal(2, book.Revision);
        var lines = await book.Audit(new AuditQuestion(), Now);
        Assert.Equal([2L, 1L], lines.Select(line => line.Position));
        Assert.Equal(new AuditAct("lan", "10.0.0.7", "display.removed", "hall", "Sảnh \"A\"\n", null), lines[0].Act);
        Assert.Equal(Created, lines[1].Act);
        Assert.Equal(workshop.Clock.GetUtcNow(), lines[0].At);
        Assert.Empty((await book.CheckAudit(null, Now)).Findings);
    }

    [Theory]
    [OnBoth]
    public async Task Whoever_comes_too_late_writes_nothing_and_harms_no_record_beside_it(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var book = workshop.Book();
        await book.Write([new("account", "lan", 0, "1")], Created, Now);

        var release = await workshop.HoldWriter();
        var record = workshop.Journal.Append(Some.Record("a", 1));
        var stale = book.Write([new("account", "minh", 0, "1"), new("account", "lan", 0, "2")], Created, Now);
        release.SetResult();

        await record;
        await Assert.ThrowsAsync<StaleEntryException>(() => stale);
        Assert.Equal("1", book.Find("account", "lan")?.Body);
        Assert.Null(book.Find("account", "minh"));
        Assert.Single(await book.Audit(new AuditQuestion(), Now));
        await book.Write([new("account", "lan", 1, "2")], Created, Now);
        await Assert.ThrowsAsync<StaleEntryException>(() => book.Write([new("account", "lan", 1, "3")], Created, Now));
        Assert.Equal("2", book.Find("account", "lan")?.Body);
    }

    [Theory]
    [OnBoth]
    public async Task Of_many_at_once_each_change_is_made_once_and_each_line_is_kept(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var book = workshop.Book();
        await book.Write([new("counter", "one", 0, "0")], Created, Now);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var left = 5; left > 0;)
            {
                var known = book.Find("counter", "one")!;
                try
                {
                    var next = int.Parse(known.Body!, CultureInfo.InvariantCulture) + 1;
                    await book.Write([new("counter", "one", known.Revision, next.ToString(CultureInfo.InvariantCulture))], Created, Now);
                    left--;
                }
                catch (StaleEntryException)
                {
                    // Another was first; it is looked at again.
                }
            }
        }));

        Assert.Equal("40", book.Find("counter", "one")?.Body);
        var report = await book.CheckAudit(null, Now);
        Assert.Equal((41, 0), (report.Lines, report.Findings.Count));
    }

    [Theory]
    [OnBoth("office_audit", "actor = 'lbn'", "line = 2", "Audit line 2 (")]
    [OnBoth("office_audit", "at_ticks = at_ticks + 1", "line = 3", "Audit line 3 (")]
    [OnBoth("office_audit", "became = NULL", "line = 1", "Audit line 1 (")]
    [OnBoth("office_audit", "link = (SELECT link FROM parlive.office_audit WHERE line = 1)", "line = 3", "Audit line 3 (")]
    [OnBoth("office_audit", "line = -line", "line = 2", "Audit line 2 is missing.")]
    [OnBoth("office_entry", "body = '{\"role\":\"administrator\"}'", "id = 'lan'", "The entry account/lan is not what audit line 2 made of it.")]
    [OnBoth("office_entry", "id = 'eve'", "id = 'lan'", "The entry account/lan is gone")]
    public async Task One_byte_that_was_edited_is_named(Store store, string table, string change, string which, string named)
    {
        await using var workshop = await Filled(store);
        await workshop.Close();
        workshop.Meddle(table, store == Store.Sqlite ? change.Replace("parlive.", "", StringComparison.Ordinal).Replace("at_ticks", "at", StringComparison.Ordinal) : change, which);

        var report = await workshop.Book().CheckAudit(null, Now);

        Assert.StartsWith(named, report.Findings[0], StringComparison.Ordinal);
        Assert.InRange(report.Findings.Count, 1, 3);
    }

    [Theory]
    [OnBoth]
    public async Task An_end_that_was_cut_off_is_noticed_by_a_head_that_was_kept(Store store)
    {
        await using var workshop = await Filled(store);
        var head = (await workshop.Book().CheckAudit(null, Now)).Head;
        await workshop.Book().Note(Created, Now);
        Assert.Empty((await workshop.Book().CheckAudit(head, Now)).Findings);
        await workshop.Close();
        workshop.Meddle("office_audit", "line = -line", "line >= 3");

        Assert.Contains((await workshop.Book().CheckAudit(head, Now)).Findings, finding => finding.Contains("kept head", StringComparison.Ordinal));
        await Assert.ThrowsAsync<FormatException>(() => workshop.Book().CheckAudit("4:zz", Now));
    }

    [Theory]
    [OnBoth]
    public async Task The_audit_is_asked_by_who_what_and_when(Store store)
    {
        await using var workshop = await Filled(store);
        var book = workshop.Book();
        workshop.Clock.Advance(TimeSpan.FromHours(1));
        await book.Note(new AuditAct("minh", "", "account.locked", "lan"), Now);

        Assert.Equal([5L], await Positions(new AuditQuestion { By = "minh" }));
        Assert.Equal([5L, 2L, 1L], await Positions(new AuditQuestion { Act = "account." }));
        Assert.Equal([3L], await Positions(new AuditQuestion { Act = "signed", Subject = "lan", To = workshop.Clock.GetUtcNow(), After = 4 }));
        Assert.Equal([5L], await Positions(new AuditQuestion { From = workshop.Clock.GetUtcNow() }));
        Assert.Equal([2L, 3L], await Positions(new AuditQuestion { After = 1, OldestFirst = true, Take = 2 }));

        async Task<IEnumerable<long>> Positions(AuditQuestion question) => (await book.Audit(question, Now)).Select(line => line.Position);
    }

    [Theory]
    [OnBoth]
    public async Task What_no_store_can_keep_is_put_right_before_it_is_linked(Store store)
    {
        await using var workshop = await Workshop.On(store);
        var book = workshop.Book();

        await book.Note(new AuditAct("a\0b", "", "x", "\uD800", new string('ề', 100_000), null), Now);

        Assert.Empty((await book.CheckAudit(null, Now)).Findings);
        var act = Assert.Single(await book.Audit(new AuditQuestion(), Now)).Act;
        Assert.Equal(("a\uFFFDb", "\uFFFD", 16_384), (act.By, act.Subject, act.Before!.Length));
        await Assert.ThrowsAsync<ArgumentException>(() => book.Write([new("account", "a b", 0, "")], Created, Now));
    }

    [Theory]
    [OnBoth]
    public async Task A_journal_of_before_there_was_a_book_gets_an_empty_one(Store store)
    {
        await using var workshop = await Workshop.On(store);
        await workshop.Journal.Append(Some.Record("a", 1));
        await workshop.Close();
        workshop.ForgetChain();

        var book = workshop.Book();

        Assert.Equal((0, 0), (book.Revision, (await book.CheckAudit(null, Now)).Findings.Count));
        await book.Note(Created, Now);
        Assert.Single(await workshop.Journal.Unit("a"));
    }

    // Two lines with entries, two without.
    private static async Task<Workshop> Filled(Store store)
    {
        var workshop = await Workshop.On(store);
        var book = workshop.Book();
        await book.Write([new("account", "lan", 0, "{}")], Created, Now);
        await book.Write([new("account", "lan", 1, "{\"role\":\"viewer\"}")], Created with { By = "lan" }, Now);
        await book.Note(new AuditAct("lan", "127.0.0.1", "signed-in", "lan"), Now);
        await book.Note(new AuditAct("lan", "127.0.0.1", "signed-out", "lan"), Now);
        return workshop;
    }
}

using ParLive.Grains.Audit;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Copying;
using ParLive.Journal.Postgres;
using ParLive.Journal.Tests.Postgres;

namespace ParLive.Journal.Tests;

/// <summary>A journal copied from one store to the other, and back.</summary>
public sealed class Copying
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_journal_goes_there_and_back_and_stays_the_same()
    {
        await using var first = new SqliteWorkshop();
        await using var database = await PostgresWorkshop.New();
        await using var last = new SqliteWorkshop();
        await Fill(first);

        var there = await new JournalCopy(Of(first), Of(database)).RunAsync(null, Now);
        var back = await new JournalCopy(Of(database), Of(last)).RunAsync(null, Now);

        Assert.Equal(there, back);
        Assert.Equal((1206, 70, 2, 3), (there.Records, there.Inputs, there.Entries, there.Lines));
        foreach (var unit in (string[])["a", "đơn vị", "large"])
        {
            Same.Records(await first.Journal.Unit(unit), await last.Journal.Unit(unit));
            Same.Records(await first.Journal.Dossier(unit, 3), await database.Journal.Dossier(unit, 3));
            Same.Records(await first.Journal.Dossier(unit, 3), await last.Journal.Dossier(unit, 3));
        }

        await database.Reopen();
        Assert.Equal(68, (await database.Quarantine().CountByReason(Now))["conflict"]);
        var kept = (await first.Shelf().Find(7, Now))!;
        foreach (var shelf in (IQuarantineShelf[])[database.Shelf(), last.Shelf()])
        {
            var copied = (await shelf.Find(7, Now))!;
            Assert.Equal(kept.Line, copied.Line);
            Assert.Equal(kept.Acts, copied.Acts);
        }

        foreach (var workshop in (Workshop[])[database, last])
        {
            using var book = workshop.Book();
            Assert.Equal("{\"name\":\"Lan\"}", book.Find("account", "lan")?.Body);
            Assert.Empty((await book.CheckAudit(null, Now)).Findings);
            await book.Note(new AuditAct("lan", "", "signed-out", "lan"), Now);
            Assert.Equal(4, (await book.CheckAudit(null, Now)).Lines);
        }

        await database.Quarantine().Keep([Input(71)], Now);
        Assert.Equal(71, (await database.Shelf().List(new QuarantineQuestion { Take = 1 }, Now))[0].Id);
    }

    [Theory]
    [OnBoth("record")]
    [OnBoth("input")]
    [OnBoth("line of audit")]
    public async Task A_target_that_holds_anything_is_refused_and_left_alone(Store store, string what)
    {
        await using var from = new SqliteWorkshop();
        await using var to = await Workshop.On(store);
        await from.Journal.Append(Some.Record("a", 1));
        if (what == "record") await to.Journal.Append(Some.Record("b", 1));
        else if (what == "input") await to.Quarantine().Keep([Input(1)], Now);
        else await to.Book().Note(new AuditAct(AuditAct.Console, "", "signed-in", "lan"), Now);

        var refused = await Assert.ThrowsAsync<CopyRefusedException>(() => new JournalCopy(Of(from), Of(to)).RunAsync(null, Now));

        Assert.Contains("holds a journal already", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await to.Journal.Unit("a"));
    }

    [Fact]
    public async Task A_copy_that_came_out_otherwise_is_told()
    {
        await using var from = new SqliteWorkshop();
        await using var to = await PostgresWorkshop.New();
        await from.Journal.Append(Some.Record("a", 1));
        await from.Journal.Append(Some.Record("a", 2));
        _ = to.Journal;
        to.Tamper(
            """
            CREATE FUNCTION parlive.meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.source = 'mc-hue'; RETURN NEW; END $$;
            CREATE TRIGGER meddle BEFORE INSERT ON parlive.quarantine FOR EACH ROW EXECUTE FUNCTION parlive.meddle();
            """);
        await from.Quarantine().Keep([Input(1)], Now);

        var told = await Assert.ThrowsAsync<CopyRefusedException>(() => new JournalCopy(Of(from), Of(to)).RunAsync(null, Now));

        Assert.Contains("Do not use it", told.Message, StringComparison.Ordinal);
    }

    private static IJournalContents Of(Workshop workshop) => workshop is SqliteWorkshop sqlite
        ? new SqliteContents(sqlite.Journal)
        : new PostgresContents(((PostgresWorkshop)workshop).Journal);

    private static async Task Fill(SqliteWorkshop workshop)
    {
        var journal = workshop.Journal;
        var appends = Enumerable.Range(1, 600)
            .SelectMany(sequence => new[] { Some.Record("a", sequence), Some.Record("đơn vị", sequence, 3, sequence % 7, 3) })
            .Concat(Enumerable.Range(1, 6).Select(sequence =>
                new Grains.Journaling.JournalRecord("large", sequence, Some.Bytes(200_000, sequence), Some.Bytes(3_000_000, -sequence), new long[] { 3 })))
            .Select(journal.Append).ToList();
        await Task.WhenAll(appends);
        await workshop.Quarantine().Keep([.. Enumerable.Range(1, 70).Select(Input)], Now);
        await workshop.Shelf().Note(
        [
            new(7, At, "chị Lan", QuarantineStates.Refused, "no-successor", "Một câu.", "{}"), new(7, At, "chị Lan", QuarantineStates.Accepted, "", "Một câu.", "{}"),
            new(9, At, "chị Lan", QuarantineStates.Dismissed, "", "Một câu.", null),
        ], Now);
        using var book = workshop.Book();
        await book.Write([new("account", "lan", 0, "{\"name\":\"Lan\"}"), new("account", "minh", 0, "{}")], new AuditAct(AuditAct.Console, "", "account.created", "lan"), Now);
        await book.Write([new("account", "minh", 1, null)], new AuditAct("lan", "127.0.0.1", "account.removed", "minh", "{}"), Now);
        await book.Note(new AuditAct("lan", "127.0.0.1", "signed-in", "lan"), Now);
    }

    private static QuarantinedInput Input(int place) => new(
        "mc-hanoi", place, place % 2 == 0 ? null : "id", "conflict", "Lý do bằng một câu.",
        At.AddMilliseconds(place), Some.Bytes(place * 100, place));
}

using ParLive.Grains.Audit;
using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres;
using ParLive.Journal.Postgres.Connections;
using ParLive.Testing;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>The line to the server breaks in the middle of a commit: what became of it is looked up and not guessed.</summary>
public sealed class BrokenLines
{
    [Theory]
    [InlineData(Cut.BeforeAnything, 2)]
    [InlineData(Cut.BeforeTheEnd, 2)]
    [InlineData(Cut.BeforeTheAnswer, 1)]
    public async Task A_record_whose_commit_was_cut_off_is_there_once(Cut cut, long epoch)
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var journal = PostgresJournal.Open(workshop.Over(line));
        await journal.Append([Some.Record("a", 1), Some.Record("a", 2), Some.Record("a", 3)]);

        line.Arm(cut);
        await Patience.For(journal.Append(Some.Record("a", 4)), "the record to be settled");
        await journal.Append(Some.Record("a", 5));

        Same.WithoutRaw(Enumerable.Range(1, 5).Select(sequence => Some.Record("a", sequence)), await journal.Unit("a"));
        Assert.Equal(5, journal.Position);
        Assert.Equal(5, await journal.VerifyAsync(TestContext.Current.CancellationToken));

        // Found where it was written by the session before, or written anew by the one after.
        Assert.Equal(epoch, workshop.Ask("SELECT epoch FROM parlive.group_commit WHERE id = 4"));
    }

    [Theory]
    [InlineData(Cut.BeforeAnything)]
    [InlineData(Cut.BeforeTheAnswer)]
    public async Task A_group_that_holds_a_change_alone_is_settled_by_its_turn(Cut cut)
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var journal = PostgresJournal.Open(workshop.Over(line));
        using var book = PostgresOfficeStore.Open(journal, TimeProvider.System);
        var quarantine = new PostgresQuarantine(journal);
        await book.Note(new AuditAct(AuditAct.Console, "", "signed-in", "lan"), TestContext.Current.CancellationToken);

        line.Arm(cut);
        await Patience.For(
            quarantine.Keep([new("mc-hue", 1, null, "conflict", "Twice.", default, new byte[] { 1 })], TestContext.Current.CancellationToken),
            "the input to be settled");

        Assert.Equal(1L, workshop.Ask("SELECT count(*) FROM parlive.quarantine"));
    }

    [Fact]
    public async Task A_large_group_that_was_cut_off_is_there_whole()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var journal = PostgresJournal.Open(workshop.Over(line));
        var release = await Writers.Hold(journal.Upkeep);

        var appends = Enumerable.Range(0, 300).Select(unit => journal.Append(Some.Record($"unit-{unit}", 1))).ToList();
        line.Arm(Cut.BeforeTheAnswer);
        release.SetResult();
        await Patience.For(Task.WhenAll(appends), "the group to be settled");

        Assert.Equal(1, journal.Position);
        Assert.Equal(300, await journal.VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_session_that_still_works_on_the_commit_is_ended_before_the_record_is_settled()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var journal = PostgresJournal.Open(workshop.Over(line));
        await journal.Append(Some.Record("a", 1));

        // The commit hangs on the server, which does not hear that its client is gone.
        await using (var slow = workshop.Session())
        {
            await using var holding = await slow.BeginTransactionAsync(TestContext.Current.CancellationToken);
            slow.Run("SELECT 1 FROM parlive.writer FOR UPDATE");
            line.ArmUnheard();
            var append = journal.Append(Some.Record("a", 2));
            await Ended(workshop);
            Assert.False(append.IsCompleted);
            await holding.CommitAsync(TestContext.Current.CancellationToken);
            await Patience.For(append, "the record to be settled");
        }

        Assert.Equal([1, 2], (await journal.Unit("a")).Select(record => record.Sequence));
        Assert.Equal(2L, workshop.Ask("SELECT epoch FROM parlive.group_commit WHERE id = 2"));
    }

    [Fact]
    public async Task What_waits_while_the_server_is_away_is_refused_after_a_while_and_nothing_of_it_is_kept()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        var clock = new ManualClock();
        await using var journal = PostgresJournal.Open(workshop.Over(line), new PostgresJournalOptions { Clock = clock });
        await journal.Append(Some.Record("a", 1));
        line.Down();

        // The first is under way when the line breaks, so it waits for as long as it takes; the others were never sent.
        var sent = journal.Append(Some.Record("a", 2));
        while (clock.NextAlarm is null) await Task.Yield();
        var refused = Enumerable.Range(0, 5).Select(unit => journal.Append(Some.Record($"unit-{unit}", 1))).ToList();
        foreach (var append in refused)
            await Assert.ThrowsAsync<JournalUnavailableException>(() => Through(clock, append));
        Assert.False(sent.IsCompleted);

        line.Up();
        await Through(clock, sent);
        await journal.Append(Some.Record("unit-1", 1));

        Assert.Equal([("a", 1), ("a", 2), ("unit-1", 1)], (await journal.All()).Select(record => (record.Unit, record.Sequence)));
    }

    [Fact]
    public async Task Reading_waits_for_a_server_that_comes_back()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        var clock = new ManualClock();
        await using var journal = PostgresJournal.Open(workshop.Over(line), new PostgresJournalOptions { Clock = clock });
        await journal.Append(Some.Record("a", 1));
        line.Down();

        await Assert.ThrowsAsync<JournalUnavailableException>(() => Through(clock, journal.Unit("a")));
        var reading = journal.Unit("a");
        line.Up();
        await Through(clock, reading);

        Assert.Single(await reading);
    }

    [Fact]
    public async Task Closing_while_the_server_is_away_says_that_nobody_knows()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        var journal = PostgresJournal.Open(workshop.Over(line));
        await journal.Append(Some.Record("a", 1));
        line.Down();

        var append = journal.Append(Some.Record("a", 2));
        await journal.DisposeAsync();

        Assert.Contains("closed before", (await Assert.ThrowsAsync<IOException>(() => append)).Message, StringComparison.Ordinal);
    }

    // Moves the clock to whatever is waited for, until it is there.
    private static async Task Through(ManualClock clock, Task task)
    {
        while (!task.IsCompleted)
        {
            if (clock.NextAlarm is { } alarm && alarm > clock.Now) clock.AdvanceTo(alarm);
            await Task.Yield();
        }

        await task;
    }

    // The one that was at work is gone, and the new one stands in the same queue.
    private static async Task Ended(PostgresWorkshop workshop)
    {
        while (workshop.Ask(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'UPDATE parlive.writer SET epoch%'
            """) is not 1L)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}

using System.Globalization;
using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres;
using ParLive.Testing;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>One process writes; of two that were forced onto one journal the older is fenced.</summary>
public sealed class TwoWriters
{
    private static readonly PostgresJournalOptions AtOnce = new() { OpeningPatience = TimeSpan.Zero };

    [Fact]
    public async Task A_second_process_is_refused_while_the_first_lives_and_let_in_when_it_is_gone()
    {
        await using var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append(Some.Record("a", 1));

        var refused = Assert.Throws<PostgresUnusableException>(() => PostgresJournal.Open(workshop.ConnectionString, AtOnce));
        Assert.Contains($"in use by process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)} on", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Stop that process", refused.Message, StringComparison.Ordinal);
        await workshop.Journal.Append(Some.Record("a", 2));

        await workshop.Close();
        await using var second = PostgresJournal.Open(workshop.ConnectionString);
        await second.Append(Some.Record("a", 3));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_older_of_two_is_fenced_at_its_next_append(bool newerLives)
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var older = PostgresJournal.Open(workshop.Over(line));
        await older.Append(Some.Record("a", 1));
        line.Down();
        await using var newer = PostgresJournal.Open(workshop.ConnectionString);
        await newer.Append(Some.Record("a", 2));
        if (!newerLives) await newer.DisposeAsync();
        line.Up();

        await Fenced(older.Append(Some.Record("a", 2)));
        await Fenced(older.Append(Some.Record("b", 1)));
        Assert.True(older.TakenOver.IsCompleted);
        Assert.Single(await older.All());

        var after = newerLives ? newer : workshop.Open();
        await after.Append(Some.Record("a", 3));
        Assert.Equal([("a", 1), ("a", 2), ("a", 3)], (await after.All()).Select(record => (record.Unit, record.Sequence)));
    }

    [Fact]
    public async Task A_process_whose_lock_was_lost_unnoticed_can_write_nothing()
    {
        await using var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append(Some.Record("a", 1));

        // Its session is whole, and so is its lock; the journal is another's all the same.
        workshop.Tamper("UPDATE parlive.writer SET epoch = epoch + 1, holder = 'another'");

        await Fenced(workshop.Journal.Append(Some.Record("a", 2)));
        await Fenced(workshop.Quarantine().Keep([new("mc-hue", 1, null, "conflict", "Twice.", default, default)], TestContext.Current.CancellationToken));
        Assert.Equal(1L, workshop.Ask("SELECT count(*) FROM parlive.record"));
        Assert.Equal(0L, workshop.Ask("SELECT count(*) FROM parlive.quarantine"));
    }

    [Fact]
    public async Task What_the_older_had_committed_before_it_was_fenced_is_acknowledged()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var older = PostgresJournal.Open(workshop.Over(line));
        await older.Append([Some.Record("a", 1), Some.Record("a", 2)]);

        line.Arm(Cut.BeforeTheAnswer);
        var append = older.Append(Some.Record("a", 3));
        await Written(workshop, 3);
        line.Down();
        await using var newer = PostgresJournal.Open(workshop.ConnectionString, new PostgresJournalOptions { OpeningPatience = TimeSpan.FromMinutes(1) });
        line.Up();

        // Between the cut and the end of the line it may have settled it already.
        await Patience.For(append, "the record to be settled");
        await Fenced(older.Append(Some.Record("a", 4)));
        await newer.Append(Some.Record("a", 4));
        Assert.Equal([1, 2, 3, 4], (await newer.Unit("a")).Select(record => record.Sequence));
    }

    [Fact]
    public async Task A_place_that_somebody_else_has_written_is_refused_for_that_record_alone()
    {
        await using var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append(Some.Record("a", 1));
        workshop.Tamper("INSERT INTO parlive.group_commit(id, epoch, bytes, records) VALUES(2, 0, 0, 1)");
        workshop.Tamper(
            "INSERT INTO parlive.record(unit, sequence, group_commit, place, dossiers, body, raw) SELECT unit, 2, 2, 1, dossiers, body, raw FROM parlive.record");
        var release = await workshop.HoldWriter();

        var ahead = workshop.Journal.Append(Some.Record("a", 3));
        var taken = workshop.Journal.Append(Some.Record("a", 2));
        var other = workshop.Journal.Append(Some.Record("b", 1));
        release.SetResult();

        await other;
        Assert.Equal(("a", 2), await Assert.ThrowsAsync<SequenceTakenException>(() => taken) is var refused ? (refused.Unit, refused.Sequence) : default);
        await Assert.ThrowsAsync<SequenceTakenException>(() => ahead);
        Assert.Equal(3, workshop.Journal.Position);
        Assert.Equal(2L, workshop.Ask("SELECT max(sequence) FROM parlive.record WHERE unit = 'a'"));
    }

    private static async Task Fenced(Task append)
    {
        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(() => append);
        Assert.IsType<JournalTakenOverException>(refused.InnerException);
        Assert.Contains("Another process has taken over the journal", refused.Message, StringComparison.Ordinal);
    }

    private static async Task Written(PostgresWorkshop workshop, long commit)
    {
        while (workshop.Ask("SELECT max(id) FROM parlive.group_commit") as long? != commit)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}

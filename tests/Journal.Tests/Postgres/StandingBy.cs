using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres;
using ParLive.Testing;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>A candidate waits while another process writes, and gets the journal when that one is gone or shows no pulse.</summary>
public sealed class StandingBy
{
    // A clock that nobody moves: the pulse beats once, at its beginning, as that of a process which was stopped then.
    private static readonly PostgresJournalOptions Stopped = new() { Pulse = TimeSpan.FromSeconds(1), Clock = new ManualClock() };
    private static readonly PostgresJournalOptions Lively = new() { Pulse = TimeSpan.FromMilliseconds(5) };

    [Fact]
    public async Task It_gets_the_journal_when_the_one_that_wrote_it_has_ended()
    {
        await using var workshop = await PostgresWorkshop.New();
        await workshop.Journal.Append(Some.Record("a", 1));
        using var candidate = PostgresCandidate.Open(workshop.ConnectionString);
        Assert.False(candidate.IsElected);
        Assert.Contains("process", candidate.Writer, StringComparison.Ordinal);
        var clock = new ManualClock();
        var election = candidate.UntilElectedAsync(clock, TestContext.Current.CancellationToken);

        await workshop.Close();
        Assert.False(election.IsCompleted);
        // The server takes a moment to end a session, so that the first look may come too early.
        while (!election.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            clock.Advance(PostgresCandidate.Pace);
            await Task.Yield();
        }

        await election;

        await using var journal = PostgresJournal.Open(workshop.ConnectionString, elected: candidate);
        await journal.Append(Some.Record("a", 2));
        Assert.Equal(2, (await journal.Unit("a")).Count);
    }

    [Fact]
    public async Task One_without_a_pulse_loses_its_session_and_is_fenced()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var stopped = PostgresJournal.Open(workshop.ConnectionString, Stopped);
        await stopped.Append(Some.Record("a", 1));
        await Beats(workshop, atLeast: 1);
        using var candidate = PostgresCandidate.Open(workshop.ConnectionString);

        for (var look = 0; look < 4; look++) candidate.Look();
        await stopped.Append(Some.Record("a", 2));
        await Elected(candidate);

        await using var journal = PostgresJournal.Open(workshop.ConnectionString, Lively, elected: candidate);
        var late = await Assert.ThrowsAsync<JournalUnavailableException>(() => stopped.Append(Some.Record("a", 3)));
        Assert.IsType<JournalTakenOverException>(late.InnerException);
        await journal.Append(Some.Record("a", 3));
        Assert.Equal([1, 2, 3], (await journal.Unit("a")).Select(record => record.Sequence));
    }

    [Fact]
    public async Task One_that_shows_a_pulse_or_never_showed_one_is_left_alone()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using (var lively = PostgresJournal.Open(workshop.ConnectionString, Lively))
        {
            using var candidate = PostgresCandidate.Open(workshop.ConnectionString);
            for (var look = 0; look < 12; look++)
            {
                await Beats(workshop, atLeast: Beat(workshop) + 1);
                candidate.Look();
            }

            Assert.False(candidate.IsElected);
            await lively.Append(Some.Record("a", 1));
        }

        await workshop.Journal.Append(Some.Record("a", 2));
        using var patient = PostgresCandidate.Open(workshop.ConnectionString);
        for (var look = 0; look < 12; look++) patient.Look();
        Assert.False(patient.IsElected);
        await workshop.Journal.Append(Some.Record("a", 3));
    }

    [Fact]
    public async Task One_that_writes_nothing_learns_by_its_pulse_that_it_was_taken_over()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var idle = PostgresJournal.Open(workshop.ConnectionString, Lively);
        Assert.False(idle.TakenOver.IsCompleted);

        workshop.Tamper("UPDATE parlive.writer SET epoch = epoch + 1, holder = 'another'");

        Assert.Contains("Another process", (await Patience.For(idle.TakenOver, "the pulse to learn it")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reach_is_lost_while_the_line_is_down_and_is_there_again_after_it()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var journal = PostgresJournal.Open(workshop.Over(line), Lively with { Patience = TimeSpan.FromMilliseconds(50) });
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = journal.Lost.Register(lost.SetResult);

        line.Down();
        await Patience.For(lost.Task, "the reach to be lost");
        line.Up();

        var beat = Beat(workshop);
        await Beats(workshop, atLeast: beat + 2);
        Assert.False(journal.Lost.IsCancellationRequested);
    }

    private static long Beat(PostgresWorkshop workshop) => workshop.Ask("SELECT beat FROM parlive.writer") as long? ?? 0;

    private static async Task Beats(PostgresWorkshop workshop, long atLeast)
    {
        while (Beat(workshop) < atLeast)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    // The server takes a moment to end a session.
    private static async Task Elected(PostgresCandidate candidate)
    {
        for (candidate.Look(); !candidate.IsElected; candidate.Look())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}

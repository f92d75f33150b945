using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres;
using ParLive.Testing;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>The silos of a cluster write one journal at once, each for the units that live there; units move between them.</summary>
public sealed class SeveralSilos
{
    private static readonly PostgresJournalOptions Shared = new() { IsShared = true, OpeningPatience = TimeSpan.Zero };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_write_side_by_side_and_their_commits_are_numbered_without_gaps()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var silos = await Silos.Open(workshop, 3);

        await Patience.For(Task.WhenAll(silos.All.Select((silo, place) => AppendAll(silo, $"unit-{place}", 60))), "all records");

        Assert.Equal(180, await silos.All[0].VerifyAsync(Test));
        var chain = await silos.All[1].Check(keptHead: null, Test);
        Assert.Empty(chain.Findings);
        Assert.Equal(180, chain.Records);
        foreach (var silo in silos.All)
        {
            for (var place = 0; place < 3; place++)
                Same.WithoutRaw(Enumerable.Range(1, 60).Select(sequence => Some.Record($"unit-{place}", sequence)), await silo.Unit($"unit-{place}"));
        }

        Assert.Equal(180L, workshop.Ask("SELECT sum(records)::bigint FROM parlive.group_commit"));
        Assert.Equal(workshop.Ask("SELECT max(id) FROM parlive.group_commit"), workshop.Ask("SELECT count(*) FROM parlive.group_commit"));
    }

    [Fact]
    public async Task A_unit_that_moved_goes_on_where_it_lives_and_its_old_silo_is_refused_for_it_alone()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var silos = await Silos.Open(workshop, 2);
        var (old, fresh) = (silos.All[0], silos.All[1]);
        await old.Append([Some.Record("a", 1), Some.Record("a", 2)]);

        Assert.Equal([1, 2], (await fresh.Unit("a")).Select(record => record.Sequence));
        await fresh.Append(Some.Record("a", 3, dossiers: 77));
        var release = await Writers.Hold(old.Upkeep);
        var (late, other) = (old.Append(Some.Record("a", 3)), old.Append(Some.Record("b", 1)));
        release.SetResult();

        await Patience.For(other, "the other unit of the same group");
        Assert.Equal(("a", 3), await Assert.ThrowsAsync<SequenceTakenException>(() => late) is var refused ? (refused.Unit, refused.Sequence) : default);
        Same.Records([Some.Record("a", 3, dossiers: 77)], await old.ReadDossier("a", 77, Test).ToListAsync(Test));

        await fresh.Append(Some.Record("c", 1, dossiers: [77, 78]));
        var trail = await old.UnitsOf([77, 78, 79], Test);
        Assert.Equal(["c", "c", null], ((long[])[77, 78, 79]).Select(trail.GetValueOrDefault), StringComparer.Ordinal);

        // It comes back, and reads first what it missed.
        Assert.Equal([3], (await old.Read("a", 2, Test).ToListAsync(Test)).Select(record => record.Sequence));
        await old.Append(Some.Record("a", 4));
        await Assert.ThrowsAsync<SequenceTakenException>(() => fresh.Append(Some.Record("a", 4)));
        Assert.Equal(6, await fresh.VerifyAsync(Test));
        Assert.Empty((await fresh.Check(keptHead: null, Test)).Findings);
    }

    [Theory]
    [InlineData(Cut.BeforeAnything, 0)]
    [InlineData(Cut.BeforeTheAnswer, 0)]
    [InlineData(Cut.BeforeAnything, 1)]
    [InlineData(Cut.BeforeTheEnd, 1)]
    [InlineData(Cut.BeforeTheAnswer, 1)]
    public async Task What_was_cut_off_is_there_once_although_the_others_wrote_on(Cut cut, int afterItsTurn)
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var cutOff = PostgresJournal.Open(workshop.Over(line), Shared);
        await using var other = PostgresJournal.Open(workshop.ConnectionString, Shared);
        await cutOff.Append(Some.Record("a", 1));
        var quarantine = new PostgresQuarantine(cutOff);

        line.Arm(cut, afterItsTurn);
        var append = cutOff.Append(Some.Record("a", 2));
        await other.Append(Some.Record("b", 1));
        await Patience.For(append, "the record to be settled");
        line.Arm(cut, afterItsTurn);
        var kept = quarantine.Keep([new("mc-hue", 1, null, "conflict", "Twice.", default, new byte[] { 1 })], Test);
        await other.Append(Some.Record("b", 2));
        await Patience.For(kept, "the input to be settled");
        await cutOff.Append(Some.Record("a", 3));

        Assert.Equal(5, await other.VerifyAsync(Test));
        Assert.Equal(1L, workshop.Ask("SELECT count(*) FROM parlive.quarantine"));
    }

    [Fact]
    public async Task A_process_that_wants_the_journal_for_itself_and_a_cluster_keep_each_other_out()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using (PostgresJournal.Open(workshop.ConnectionString))
            Assert.Contains("in use by process", Assert.Throws<PostgresUnusableException>(() => PostgresJournal.Open(workshop.ConnectionString, Shared)).Message, StringComparison.Ordinal);

        await using var silos = await Silos.Open(workshop, 2);
        await silos.All[0].DisposeAsync();
        var refused = Assert.Throws<PostgresUnusableException>(() => PostgresJournal.Open(workshop.ConnectionString, Shared with { IsShared = false }));

        Assert.Contains("in use by a cluster", refused.Message, StringComparison.Ordinal);
        await silos.All[1].Append(Some.Record("a", 1));
    }

    [Fact]
    public async Task A_process_that_had_the_journal_for_itself_and_lost_its_line_is_fenced_by_the_cluster()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var line = workshop.Line();
        await using var alone = PostgresJournal.Open(workshop.Over(line));
        await alone.Append(Some.Record("a", 1));
        line.Down();
        await using var silo = PostgresJournal.Open(workshop.ConnectionString, Shared with { OpeningPatience = TimeSpan.FromMinutes(1) });
        line.Up();

        var fenced = await Assert.ThrowsAsync<JournalUnavailableException>(() => Patience.For(alone.Append(Some.Record("a", 2)), "the answer"));
        Assert.IsType<JournalTakenOverException>(fenced.InnerException);
        Assert.Single(await silo.Unit("a"));
        await silo.Append(Some.Record("a", 2));
    }

    [Fact]
    public async Task A_schema_is_not_brought_up_under_silos_that_are_at_work()
    {
        await using var workshop = await PostgresWorkshop.New();
        await using var silos = await Silos.Open(workshop, 1);
        // As before the newest steps, of which one makes tables that no append needs.
        workshop.Tamper("DELETE FROM parlive.migration WHERE format >= 6; DROP TABLE parlive.office_entry, parlive.office_audit");

        var refused = Assert.Throws<JournalFormatException>(() => PostgresJournal.Open(workshop.ConnectionString, Shared));

        Assert.Contains("Stop all silos", refused.Message, StringComparison.Ordinal);
        await silos.All[0].Append(Some.Record("a", 1));
    }

    private static async Task AppendAll(PostgresJournal silo, string unit, int most)
    {
        for (var sequence = 1; sequence <= most; sequence++) await silo.Append(Some.Record(unit, sequence));
    }

    private sealed class Silos(IReadOnlyList<PostgresJournal> all) : IAsyncDisposable
    {
        public IReadOnlyList<PostgresJournal> All => all;

        // All at the same moment, on a database without a schema.
        public static async Task<Silos> Open(PostgresWorkshop workshop, int count) => new(await Task.WhenAll(
            Enumerable.Range(0, count).Select(_ => Task.Run(() => PostgresJournal.Open(workshop.ConnectionString, Shared with { OpeningPatience = TimeSpan.FromMinutes(1) })))));

        public async ValueTask DisposeAsync()
        {
            foreach (var silo in all) await silo.DisposeAsync();
        }
    }
}

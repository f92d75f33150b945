using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Tests.Judgements;
using static ParLive.Grains.Tests.Upheaval;

namespace ParLive.Grains.Tests.Trials;

/// <summary>What is told before a change is what comes after it, and telling it changes nothing.</summary>
public sealed class Effects
{
    private const string Flood = "calendar own\nversion 1 2026-02-25\nover VN\noff 2026-02-16 | a flood\noff 2026-02-18 | a flood\noff 2026-02-27 | a flood\n";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "C1")]
    [InlineData(2, "D1")]
    [InlineData(3, "P")]
    public async Task A_calendar_does_what_its_preview_told_of_figures_and_ranks(int seed, string unit)
    {
        await using var office = await World.Opened(seed, 30);
        await Rankings.Ranked(office, 4);
        var (entry, was) = (new CalendarEntry(Flood, Some.Key(unit)), await World.Figures(office));
        var effect = (await office.Elapse(office.Effects.OfCalendar(entry, Now), "a preview"))!;
        Assert.NotEmpty(effect.Figures);

        await office.Elapse(office.Calendars.Enter(entry, Now), "a calendar");

        await Follows(office, effect, was);
        await RanksFollow(office, effect);
    }

    [Fact]
    public async Task Due_dates_that_follow_do_what_the_preview_told()
    {
        await using var office = await World.Opened(4, 12);
        await office.SubmitAll(Some.Received("late", "C1", null, Some.Monday.AddDays(-7)), Some.Received("too late", "C4", null, Some.Monday.AddDays(-8)));
        await office.UntilFigure("P", "received", 62);
        await office.Elapse(office.Calendars.Enter(new CalendarEntry(Flood, Some.Key("P")), Now), "a calendar");
        var was = await World.Figures(office);
        var effect = await office.Elapse(office.Effects.OfFollowing(null, Now), "a preview");
        Assert.Contains(effect.Figures, figure => figure.Figure == "openOverdue");

        await office.Elapse(office.Calendars.Apply(null, isPreview: false, Now), "promises to follow");

        await Follows(office, effect, was);
        Assert.True((await office.Elapse(office.Effects.OfFollowing(null, Now), "another look")).IsNothing);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task A_reorganisation_does_what_its_preview_told(int seed)
    {
        await using var office = await World.Opened(seed, 8);
        var table = Table([.. Merger, new ChangeLine(3, "re-parent", "C3", "D1", null, false, null, null, null, null, null)]);
        var was = await World.Figures(office);
        var effect = (await office.Elapse(office.Effects.OfReorganisation(table, Now), "a preview"))!;

        await office.Elapse(office.Reforms.Apply(table, Now), "a reorganisation");

        await Follows(office, effect, was, "C1@2026-03-02");
    }

    [Fact]
    public async Task Another_profile_ranks_as_its_preview_told_and_moves_no_figure()
    {
        await using var office = await World.Opened(8, 20);
        // Quick and late, and slow and on time: which is better depends on what counts.
        await office.SubmitAll([.. Enumerable.Range(0, 40).SelectMany(place => (Arrival[])[
            Some.Received($"quick-{place}", "C1", "2026-02-10", Some.Monday.AddDays(-10)), Some.Resolved($"quick-{place}", "C1", Some.Monday.AddDays(-10).AddHours(1)),
            Some.Received($"slow-{place}", "C2", "2026-02-27", Some.Monday.AddDays(-20)), Some.Resolved($"slow-{place}", "C2", Some.Monday.AddDays(-4)),
        ])]);
        await office.UntilFigure("P", "received", 180);
        await Rankings.Ranked(office, 4);
        // What the first edition did not know yet is in one of the next hour; if it knew all, there is no other.
        for (var minute = 0; minute < 60; minute++) await office.Pass(TimeSpan.FromMinutes(1));
        var before = await office.Board("P", "commune");
        var onTime = new RankingEntry("test", 1, "Thử", "Test", new Dictionary<string, int>(StringComparer.Ordinal) { ["onTimeByDate"] = 1 }, 5, 3, 0.8);

        var effect = await office.Elapse(office.Effects.OfRanking(onTime, Now), "a preview");
        var same = await office.Elapse(office.Effects.OfRanking(onTime with { Weights = new Dictionary<string, int>(StringComparer.Ordinal) { ["onTimeByDate"] = 1, ["processingTime"] = 3 } }, Now), "no change");

        Assert.True(same.IsNothing, string.Join(' ', same.Boards.SelectMany(board => board.Moves)));
        Assert.Empty(effect.Figures);
        var board = effect.Boards.Single(board => board.Unit == Some.Key("P") && board.Kind == "commune");
        Assert.Equal((4, 4), (board.Ranked, board.RankedAfter));
        Assert.Equal(effect.Ranks, effect.Boards.Sum(one => one.Moves.Count));
        Assert.NotEmpty(board.Moves);
        // What it calls the place before is what the board shows.
        Assert.All(board.Moves, move => Assert.Equal(before.Rows.Single(row => row.Unit == move.Unit).Standing!.Place, move.Before));
    }

    [Fact]
    public async Task A_preview_changes_nothing_and_the_same_question_has_the_same_print()
    {
        await using var office = await World.Opened(9, 20);
        await Rankings.Ranked(office, 4);
        var digest = (await office.Verify()).Digest;
        var table = Table(Merger);

        var first = (await office.Elapse(office.Effects.OfReorganisation(table, Now), "a preview"))!;
        var second = (await office.Elapse(office.Effects.OfReorganisation(table, Now), "the same"))!;
        await office.Elapse(office.Effects.OfCalendar(new CalendarEntry(Flood, Some.Key("P")), Now), "another");
        await office.Elapse(office.Effects.OfFollowing(null, Now), "and another");

        var third = (await office.Elapse(office.Effects.OfReorganisation(table, Now), "the first again"))!;

        Assert.Equal([first.Print, first.Print], [second.Print, third.Print]);
        Assert.Equal(digest, (await office.Verify()).Digest);
        Assert.Empty(office.Calendars.All);
        Assert.Null(office.Feed.Find("C1@2026-03-02"));
        Assert.Null(await office.Elapse(office.Effects.OfReorganisation(Table([Merge(1, "C9", "C1")]), Now), "what is not sound"));
        Assert.Null(await office.Elapse(office.Effects.OfCalendar(new CalendarEntry("no calendar", null), Now), "what is no calendar"));
    }

    [Fact]
    public async Task A_preview_is_another_once_the_register_or_a_rank_has_moved_meanwhile()
    {
        await using var office = await World.Opened(10, 12);
        var entry = new CalendarEntry(Flood, Some.Key("C1"));
        var print = (await office.Elapse(office.Effects.OfCalendar(entry, Now), "a preview"))!.Print;

        await office.Register.Add([new UnitEntry("C5", "Phường Năm", null, "commune", "D2", new DateOnly(2020, 1, 1))], Now);

        Assert.NotEqual(print, (await office.Elapse(office.Effects.OfCalendar(entry, Now), "another look"))!.Print, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Other_terms_move_no_promise_and_the_preview_tells_how_what_came_in_lately_would_have_been_promised()
    {
        await using var office = await World.Opened(11, 12);
        var was = await World.Figures(office);
        var table = new ProcedureTable([(2, World.FourDays with { Amount = 6, Source = "QĐ 13" }), (3, World.FourDays with { Code = "1.002" })], []);

        var preview = await office.Elapse(office.Procedures.Preview(table, Now), "a preview");
        var entered = await office.Elapse(office.Procedures.Enter(table, Now), "the table");

        Assert.Equal((2, 2, TermTrial.None), (preview.News.Count, entered.Entered, preview.News[1].Recent));
        var news = preview.News[0];
        Assert.Equal((2L, 4m, 6m, 1, (EnteredProcedure?)null), (news.Row, news.Before!.Procedure.Amount, news.After.Amount, news.Before.Version, preview.News[1].Before));
        Assert.True(news.Recent is { Received: > 0, Earlier: 0 } recent && recent.Later == recent.Received, news.Recent.ToString());
        Assert.Empty(World.Between(was, await World.Figures(office)));
        Assert.Empty((await office.Elapse(office.Procedures.Preview(table, Now), "the same again")).News);
    }

    // All figures of all units, those that the preview told of and those of which it told nothing.
    private static async Task Follows(Office office, EffectReport effect, Dictionary<(string Unit, string Figure), decimal?> was, params string[] begun)
    {
        await office.Until(async () => await office.Verify() is { Findings.Count: 0, Dossiers: > 0 }, "everything to arrive and to add up");
        Assert.Equal(World.In(effect), World.Between(was, await World.Figures(office, begun)));
    }

    private static async Task RanksFollow(Office office, EffectReport effect)
    {
        var told = effect.Boards.Single(board => board.Unit == Some.Key("P") && board.Kind == "commune");
        var (applied, shown) = (office.Clock.Now, (BoardReading)null!);
        await office.Until(
            async () =>
            {
                shown = await office.Board("P", "commune");
                // A machine that is busy elsewhere must not let the thirty days pass that are ranked.
                if (office.Clock.Now < applied.AddDays(1)) await office.Pass(TimeSpan.FromSeconds(20));
                return shown.Edition?.At > applied;
            },
            "the next edition");
        Assert.All(told.Moves, move => Assert.Equal(move.After, shown.Rows.Single(row => row.Unit == move.Unit).Standing?.Place));
        Assert.Equal(told.RankedAfter, shown.Edition!.Ranked);
    }
}

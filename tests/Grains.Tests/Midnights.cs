namespace ParLive.Grains.Tests;

public sealed class Midnights
{
    [Fact]
    public async Task A_dossier_turns_overdue_at_midnight_on_every_board_though_its_unit_sleeps_and_no_event_comes()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(Some.Received("1", "C1", due: "2026-03-02"), Some.Received("2", "C3", due: "2026-03-20"));
        await office.UntilFigure("P", "open", 2);
        await office.Until(async () => (await office.Board("P")).Rows.Sum(row => row.Open) == 2, "the board of P to know both");
        await office.LetAllGo();
        Assert.Equal(0, await office.Figure("P", "openOverdue"));

        office.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(7)));

        // The sum knows at once, because the future stood in it.
        Assert.Equal(1, await office.Figure("P", "openOverdue"));
        Assert.Equal(1, (await office.Board("D1")).Rows.Single(row => row.Unit == Some.Key("C1")).Overdue);
        await office.Until(async () => (await office.Board("P")).Rows.Sum(row => row.Overdue) == 1, "the board of P to show it");
        var board = await office.Board("P");
        Assert.Equal(4, board.Rows.Count);
        Assert.Equal(Some.Key("C1"), board.Rows.Single(row => row.Overdue == 1).Unit);
        Assert.True(board.AsOf >= new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(7)));
    }

    [Fact]
    public async Task The_most_overdue_are_rows_of_the_board_the_most_first_and_then_by_key()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(
            Some.Received("1", "C3", due: "2026-03-02"), Some.Received("2", "C3", due: "2026-03-02"), Some.Received("3", "C1", due: "2026-03-02"),
            Some.Received("4", "C2", due: "2026-03-20"));
        office.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 3, 0, 1, 0, TimeSpan.FromHours(7)));
        await office.Until(async () => (await office.Board("P", "commune")).Rows.Sum(row => row.Overdue) == 3, "the board of P to know all");

        var whole = await office.Board("P", "commune");
        var cut = await office.Feed.MostOverdue(Some.Key("P"), "commune", 2, TestContext.Current.CancellationToken);

        Assert.Equal([Some.Key("C3"), Some.Key("C1")], cut.Rows.Select(row => row.Unit), StringComparer.Ordinal);
        Assert.All(cut.Rows, row => Assert.Equal(whole.Rows.Single(one => one.Unit.Equals(row.Unit, StringComparison.Ordinal)), row));
        Assert.Equal(whole.Group, cut.Group);
        Assert.Equal(whole.Rows.Count, (await office.Feed.MostOverdue(Some.Key("P"), "commune", 1_000, TestContext.Current.CancellationToken)).Rows.Count);
    }

    [Fact]
    public async Task While_some_rows_are_not_renewed_yet_the_board_stands_at_the_minute_before_for_all()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(Some.Received("1", "C1", due: "2026-03-02"), Some.Received("2", "C3", due: "2026-03-02"));
        await office.Until(async () => (await office.Board("P")).Rows.Sum(row => row.Open) == 2, "the board of P to know both");
        office.Clock.AdvanceTo(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(7)));

        await office.Until(
            async () =>
            {
                var board = await office.Board("P");
                var isOfYesterday = board.AsOf < new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(7));
                Assert.Equal(isOfYesterday ? 0 : 2, board.Rows.Sum(row => row.Overdue));
                return !isOfYesterday;
            },
            "all rows to be renewed");
    }

    [Fact]
    public async Task A_unit_that_comes_back_has_its_figures_from_the_journal()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(Some.Received("1", "C1"), Some.Resolved("1", "C1"), Some.Received("2", "D1"));
        await office.UntilFigure("P", "received", 2);

        await office.LetAllGo();

        Assert.Equal(1, await office.Figure("C1", "received"));
        Assert.Equal(2, await office.Figure("P", "received"));
        Assert.Equal(1, await office.Figure("D1", "open"));
        Assert.True((await office.Verify()).Conserved);
    }
}

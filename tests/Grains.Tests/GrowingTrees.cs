using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

public sealed class GrowingTrees
{
    [Fact]
    public async Task Units_added_below_one_that_had_none_count_in_its_sums_and_stand_on_its_board()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));
        await office.UntilFigure("P", "open", 1);

        await office.Register.Add([Some.Below("C1", "V1", "office"), Some.Below("C1", "V2", "office")], TestContext.Current.CancellationToken);
        await office.SubmitAll(Some.Received("2", "V1"), Some.Received("3", "C1"));

        foreach (var code in (string[])["C1", "D1", "P"])
        {
            await office.UntilFigure(code, "open", 3);
        }

        var board = await office.Board("C1");
        Assert.Equal("office", board.Kind);
        Assert.Equal([(Some.Key("V1"), 1), (Some.Key("V2"), 0)], board.Rows.Select(row => (row.Unit, row.Open)));
        await office.Until(async () => (await office.Board("P", "office")).Rows.Sum(row => row.Open) == 1, "the board of P to know V1");
        await office.Until(async () => (await office.Verify()).Conserved, "conservation");
        await office.LetAllGo();
        Assert.Equal(3, await office.Figure("P", "open"));
    }

    [Fact]
    public async Task A_unit_added_later_that_stays_silent_is_in_the_sum_of_a_parent_that_has_others()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));
        await office.UntilFigure("P", "open", 1);

        await office.Register.Add([Some.Below("D1", "C5")], TestContext.Current.CancellationToken);

        await office.Until(async () => (await office.Unit("D1").Pull(Some.Key("P"))).Digests.Any(digest => digest.Unit == Some.Key("C5")), "D1 to know C5");
        Assert.Equal(1, await office.Figure("D1", "open"));
        Assert.Equal(7, (await office.Unit("P").Read()).Trust.UnitsBelow);
        Assert.True((await office.Verify()).Conserved);
    }

    [Fact]
    public async Task Units_that_do_not_fit_are_refused_all_together()
    {
        await using var office = await Office.Open();

        var failure = await Assert.ThrowsAsync<UnitEntriesException>(
            () => office.Register.Add([Some.Below("D1", "C5"), Some.Below("nowhere", "C6")], TestContext.Current.CancellationToken));

        Assert.Single(failure.Problems);
        Assert.Null(office.Feed.Find("C5"));
        Assert.Equal(0, await office.Register.Add(Some.Province, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_register_is_there_again_after_a_restart()
    {
        await using var office = await Office.Open();
        await office.Register.Add([Some.Below("D1", "C5")], TestContext.Current.CancellationToken);

        await using var other = await Office.Start(office.Journal.AfterCrash());

        Assert.Equal(Some.Key("C5"), other.Feed.Find("C5")?.Key);
        Assert.Equal(VerdictOutcome.Accepted, (await other.Submit(Some.Received("1", "C5"))).Outcome);
        await other.UntilFigure("P", "open", 1);
    }
}

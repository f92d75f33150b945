using ParLive.Domain.Ranking;
using ParLive.Grains.Contracts;
using ParLive.Grains.Judgements;
using ParLive.Testing;

namespace ParLive.Grains.Tests.Judgements;

/// <summary>Ranks come from editions, which outlive whoever made them.</summary>
public sealed class Rankings
{
    private static readonly JudgementTerms Small = new() { Profile = RankingProfiles.OnTime with { SmallestGroup = 3, MinimumVolume = 5 } };

    [Fact]
    public async Task A_board_shows_the_order_of_its_newest_edition_and_a_restart_changes_nothing()
    {
        await using var office = await Office.Open(terms: Small);
        await Fill(office);
        var board = await Ranked(office, 3);
        Assert.Equal(["C1", "C2", "C3"], board.Rows.Take(3).Select(row => row.Unit[..2]).ToArray());
        Assert.All(board.Rows.Take(3), row => Assert.InRange(row.Standing!.Score, row.Standing.ScoreLow, row.Standing.ScoreHigh));
        Assert.Null(board.Rows[3].Standing);
        Assert.Equal("lostFeed", board.Rows[3].NotRanked);
        Assert.Equal("lost", board.Rows[3].Feed);

        await using var again = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, terms: Small);
        var after = await Ranked(again, 3);

        Assert.Equal(board.Edition!.At, after.Edition!.At);
        Assert.Equal(board.Rows.Select(row => (row.Unit, row.Standing)), after.Rows.Select(row => (row.Unit, row.Standing)));
    }

    [Fact]
    public async Task What_is_thought_of_units_is_no_part_of_the_digest_of_their_state_and_no_sign_of_life()
    {
        await using var silent = await Office.Open();
        await Fill(silent);
        await silent.UntilFigure("P", "open", 0);
        await using var judged = await Office.Open(terms: Small);
        await Fill(judged);
        await Ranked(judged, 3);

        Assert.Equal((await silent.Verify()).Digest, (await judged.Verify()).Digest);
        var heard = (await judged.Elapse(judged.Feed.Read(Some.Key("P"), TestContext.Current.CancellationToken), "the province")).Trust.LastAccepted;
        Assert.True(heard < (await judged.Board("P")).Edition!.At);
    }

    [Fact]
    public async Task Too_few_peers_are_told_apart_from_a_ranking_that_has_not_been_made()
    {
        await using var office = await Office.Open(terms: new JudgementTerms());
        Assert.All((await office.Board("P", "commune")).Rows, row => Assert.Null(row.NotRanked));
        await Fill(office);

        await office.Until(async () => (await office.Board("P", "commune")).Rows.Any(row => row.NotRanked == "tooFewPeers"), "an edition that ranks nobody");
    }

    [Fact]
    public async Task A_unit_that_begins_a_new_life_while_it_ranks_is_back_at_once_and_its_edition_with_it()
    {
        await using var office = await Office.Open();
        await Fill(office);
        var province = office.Unit("P");
        var there = office.Journal.Hold();
        var taking = office.Intake.Submit([SomeTasks.Assigned("1", "P")], TestContext.Current.CancellationToken);
        await Patience.For(there, "the task to reach the journal");
        // It waits for the task, and what comes of the look waits behind it.
        var anew = province.Reorganised();
        var looking = province.Review();

        office.Journal.LetGo();

        await office.Elapse(Task.WhenAll(taking, anew, looking), "a new life");
        await office.Until(async () => (await office.Board("P", "commune")).Edition is not null, "the edition");
    }

    // C1 is always on time, C2 mostly, C3 hardly ever; C4 is never heard from.
    private static async Task Fill(Office office)
    {
        foreach (var (unit, late) in ((string, int)[])[("C1", 0), ("C2", 10), ("C3", 35)])
        {
            var events = new List<Arrival>();
            for (var dossier = 0; dossier < 40; dossier++)
            {
                var number = $"{unit}-{dossier}";
                events.Add(Some.Received(number, unit, due: dossier < late ? "2026-02-20" : "2026-03-20", at: Some.Monday.AddDays(-20)));
                events.Add(Some.Resolved(number, unit));
            }

            await office.SubmitAll(events);
        }

        await office.UntilFigure("P", "received", 120);
    }

    internal static async Task<BoardReading> Ranked(Office office, int units)
    {
        BoardReading board = null!;
        await office.Until(
            async () =>
            {
                board = await office.Board("P", "commune");
                // An edition of part of the units is followed by one of all, five minutes later.
                await office.Pass(TimeSpan.FromSeconds(20));
                return board.Edition?.Ranked == units;
            },
            $"{units} units to be ranked");
        return board;
    }
}

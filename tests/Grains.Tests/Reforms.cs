using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using static ParLive.Grains.Tests.Upheaval;

namespace ParLive.Grains.Tests;

public sealed class Reforms
{
    [Fact]
    public async Task Open_dossiers_go_over_and_all_figures_as_they_were_stay()
    {
        await using var office = await Office.Open();
        await Happen(office);
        var was = await AllFigures(office, Before);

        var report = await Apply(office, Merger);

        Assert.True(report is { Applied: true, News: 2, Added: 1 }, string.Join(' ', report.Problems));
        await office.Until(async () => (await office.Unit("C1").Verify()).Dossiers == 1, "the open dossier to leave C1");
        await AtRest(office);
        Assert.Equal(was, await AllFigures(office, Before));
        Assert.Equal((2, 1, 0), (await Read(office, "C1@2026-03-02", "open"), await Read(office, "C1@2026-03-02", "resolvedEarly"), await Read(office, Some.Key("C1"), "open")));
        Assert.Equal(0, await Read(office, "C1@2026-03-02", "open", Before));
        Assert.Equal(3, await office.Figure("D1", "open"));
        Assert.Equal(4, await office.Figure("P", "open"));
    }

    [Fact]
    public async Task The_same_table_again_and_a_restart_change_nothing()
    {
        await using var office = await Office.Open();
        await Happen(office);
        await Apply(office, Merger);
        await AtRest(office);
        var (was, digest) = (await AllFigures(office, null), (await office.Verify()).Digest);

        var again = await Apply(office, Merger);
        Assert.True(again is { Applied: true, News: 0, Added: 0 });
        Assert.Equal(was, await AllFigures(office, null));

        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, snapshots: office.Snapshots);
        Assert.Equal(was, await AllFigures(other, null));
        Assert.Equal(digest, (await other.Verify()).Digest);
        Assert.Equal(2, await Read(other, "C1@2026-03-02", "open"));
    }

    [Fact]
    public async Task Everything_delivered_again_after_a_back_dated_merger_is_a_duplicate_and_moves_no_figure()
    {
        await using var office = await Office.Open();
        var story = await Happen(office);
        await Apply(office, Merger);
        await AtRest(office);
        var was = await AllFigures(office, null);

        var verdicts = await office.SubmitAll(story);

        Assert.All(verdicts, verdict => Assert.Equal(VerdictOutcome.Duplicate, verdict.Outcome));
        await AtRest(office);
        Assert.Equal(was, await AllFigures(office, null));
    }

    [Fact]
    public async Task What_is_corrected_later_about_the_time_before_counts_where_it_was_then()
    {
        await using var office = await Office.Open();
        await Happen(office);
        await Apply(office, Merger);
        await AtRest(office);

        // The dossier that went over was never received by C2: its receipt is taken back.
        var verdict = await office.Submit(new Arrival
        {
            Source = Some.Source,
            Id = "back",
            Unit = "C2",
            Dossier = "c2-open",
            Kind = "voided",
            Time = Before,
            Target = "c2-open-received",
        });

        Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome);
        await office.Until(async () => await Read(office, Some.Key("C2"), "received", Before) == 0, "C2 never to have received it");
        await AtRest(office);
        Assert.Equal(1, await Read(office, "C1@2026-03-02", "open"));
    }

    [Fact]
    public async Task An_old_code_goes_to_the_successor_and_one_that_was_split_is_refused_by_name()
    {
        await using var office = await Office.Open();
        await Apply(office, Merger);
        await Apply(office, Split(3, "C3", "C4"), Split(4, "C3", "D2"));

        Assert.Equal(VerdictOutcome.Accepted, (await office.Submit(Some.Received("1", "C2", at: Some.Monday.AddHours(-1)))).Outcome);
        var refused = await office.Submit(Some.Received("2", "C3", at: Some.Monday.AddHours(-1)));
        var earlier = await office.Submit(Some.Received("3", "C3", at: Before));

        Assert.Equal((VerdictOutcome.Refused, RefusalReasons.NoSuccessor), (refused.Outcome, refused.Reason));
        Assert.Contains("was split on 2026-03-02", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(VerdictOutcome.Accepted, earlier.Outcome);
        Assert.Equal(1, await Read(office, "C1@2026-03-02", "received"));
    }

    [Fact]
    public async Task A_preview_tells_what_would_happen_and_does_nothing()
    {
        await using var office = await Office.Open();
        await Happen(office);

        var preview = await office.Elapse(
            office.Reforms.Preview(Table([.. Merger, Split(3, "C3", "C4"), Split(4, "C3", "D2")]), TestContext.Current.CancellationToken), "the preview");

        Assert.Equal((false, 3, 1, true), (preview.Applied, preview.News, preview.Added, preview.IsSound));
        Assert.Equal([(Some.Key("C1"), 1, 1), (Some.Key("C2"), 1, 0)], preview.HandsOver.Select(over => (over.From.Unit, over.Open, over.EndedSince)));
        Assert.Equal((Some.Key("C3"), 1), (preview.Stranded.Single().From.Unit, preview.Stranded.Single().Open));
        Assert.Equal($"{Some.Key("C4")} {Some.Key("D2")}", string.Join(' ', preview.NotComparable.Select(doubt => doubt.Unit.Unit)));
        Assert.Equal(Some.Key("C1"), office.Feed.Find("C1")!.Key);
        Assert.Equal(1, await Read(office, Some.Key("C1"), "open"));
    }

    [Fact]
    public async Task A_table_with_a_row_that_cannot_be_is_not_applied_at_all()
    {
        await using var office = await Office.Open();

        var report = await Apply(office, [.. Merger, Merge(7, "C9", "C4"), new ChangeLine(8, "vanish", "C4", null, null, false, null, null, null, null, null)]);

        Assert.False(report.Applied);
        Assert.Equal([7L, 8L], report.Problems.Select(problem => problem.Row));
        Assert.Equal((4, 2), (report.Rows, report.Understood));
        Assert.Equal(Some.Key("C1"), office.Feed.Find("C1")!.Key);
    }

    [Fact]
    public async Task A_unit_that_moves_below_another_counts_for_each_in_its_time()
    {
        await using var office = await Office.Open();
        await Happen(office);
        var was = await AllFigures(office, Before);

        await Apply(office, new ChangeLine(1, "re-parent", "C2", "D2", null, false, null, null, null, null, null));

        await office.UntilFigure("D2", "open", 2);
        await AtRest(office);
        Assert.Equal(2, await office.Figure("D1", "open"));
        Assert.Equal(was, await AllFigures(office, Before));
        await office.Submit(Some.Received("later", "C2", at: Some.Monday.AddMinutes(-1)));
        await office.UntilFigure("D2", "open", 3);
        await AtRest(office);
    }
}

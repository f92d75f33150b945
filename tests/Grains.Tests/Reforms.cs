using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

public sealed class Reforms
{
    private static readonly DateOnly At = new(2026, 3, 2);
    private static readonly DateTimeOffset Before = Some.Monday.AddDays(-1);

    // C1 and C2 become one, under the code of C1.
    private static readonly ChangeLine[] Merger = [Merge(1, "C1", "C1"), Merge(2, "C2", "C1")];

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
    public async Task Restated_on_todays_map_a_unit_has_the_history_of_those_it_took_over()
    {
        await using var office = await Office.Open();
        await Happen(office);
        await Apply(office, Merger);
        await AtRest(office);

        var (ward, province) = (await Restate(office, "C1@2026-03-02"), await Restate(office, Some.Key("P")));

        Assert.Equal((4, 2, 1), (ward.Figures!.Measures["received"], ward.Figures.Measures["resolvedEarly"], ward.Sources.Count(source => source == Some.Key("C2"))));
        Assert.Equal(3, (await Restate(office, "C1@2026-03-02", Before)).Figures!.Measures["open"]);
        Assert.Equal(await office.Figure("P", "received"), province.Figures!.Measures["received"]);
        await Assert.ThrowsAsync<ArgumentException>(() => Restate(office, Some.Key("C1")));
    }

    [Fact]
    public async Task Over_a_split_without_shares_restated_figures_are_not_comparable_before_it()
    {
        await using var office = await Office.Open();
        await Happen(office);
        await Apply(office, Split(3, "C3", "C4"), Split(4, "C3", "C2"));

        var all = await Restate(office, Some.Key("C4"));

        Assert.Null(all.Figures);
        Assert.Equal((At, false, Some.Key("C3")), (all.ComparableFrom, all.Apportioned, Assert.Single(all.Unknown)));
        Assert.NotNull((await Restate(office, Some.Key("C4"), from: new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(7)))).Figures);
        Assert.Equal(6, (await Restate(office, Some.Key("P"))).Figures!.Measures["received"]);
    }

    [Theory]
    [InlineData("received")]
    [InlineData("open")]
    [InlineData("resolvedEarly")]
    public async Task Behind_each_figure_stand_its_dossiers_before_and_after(string measure)
    {
        await using var office = await Office.Open();
        await Happen(office);
        await Apply(office, [.. Merger, new ChangeLine(3, "re-parent", "C3", "D1", null, false, null, null, null, null, null)]);
        await AtRest(office);

        foreach (var asOf in (DateTimeOffset?[])[null, Before])
        {
            foreach (var unit in Some.Codes.Select(Some.Key).Append("C1@2026-03-02"))
            {
                var page = await office.Elapse(
                    office.Feed.Dossiers(unit, new DossierQuestion(measure, asOf), TestContext.Current.CancellationToken), "the dossiers");
                Assert.Equal((unit, await Read(office, unit, measure, asOf)), (unit, page.Total));
            }
        }
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

    // C1 has one open, one resolved before, and one resolved since; C2 and C3 one open each; one came to C1 on the day itself.
    private static async Task<Arrival[]> Happen(Office office)
    {
        Arrival[] story =
        [
            Some.Received("c1-open", "C1", at: Before.AddHours(-3)), Some.Received("c1-before", "C1", at: Before.AddHours(-2)),
            Some.Resolved("c1-before", "C1", Before.AddHours(-1)), Some.Received("c1-since", "C1", at: Before.AddHours(-1)),
            Some.Resolved("c1-since", "C1"), Some.Received("c2-open", "C2", at: Before.AddHours(-1)),
            Some.Received("c3-open", "C3", at: Before.AddHours(-1)), Some.Received("d1-open", "D1", at: Before.AddHours(-1)),
        ];
        Assert.All(await office.SubmitAll(story), verdict => Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome));
        await office.UntilFigure("P", "open", 4);
        return story;
    }

    private static Task AtRest(Office office) =>
        // A dossier on its way counts nowhere.
        office.Until(async () => await office.Verify() is { Findings.Count: 0, Dossiers: >= 6 }, "everything to arrive and to add up");

    private static async Task<IReadOnlyList<string>> AllFigures(Office office, DateTimeOffset? asOf)
    {
        var figures = new List<string>();
        foreach (var code in Some.Codes)
        {
            var reading = await office.Elapse(office.Feed.Figures(Some.Key(code), asOf, null, null, TestContext.Current.CancellationToken), code);
            figures.Add($"{code} {string.Join(' ', reading.Measures.Select(pair => $"{pair.Key}={pair.Value}"))}");
        }

        return figures;
    }

    private static async Task<long> Read(Office office, string unit, string measure, DateTimeOffset? asOf = null) =>
        (await office.Elapse(office.Feed.Figures(unit, asOf, null, null, TestContext.Current.CancellationToken), unit)).Measures[measure];

    private static Task<RestatedReading> Restate(Office office, string unit, DateTimeOffset? asOf = null, DateTimeOffset? from = null) =>
        office.Elapse(office.Restated.Figures(unit, asOf, from, null, TestContext.Current.CancellationToken), "the restated figures");

    private static Task<ReorganisationReport> Apply(Office office, params ChangeLine[] lines) =>
        office.Elapse(office.Reforms.Apply(Table(lines), TestContext.Current.CancellationToken), "the reorganisation");

    private static ReorganisationTable Table(ChangeLine[] lines) => new(At, null, [], lines, []);

    private static ChangeLine Merge(long row, string unit, string into) =>
        into == "C1" ? new(row, "merge", unit, into, null, false, "Phường mới", null, "ward", "D1", null)
        : new(row, "merge", unit, into, null, false, null, null, null, null, null);

    private static ChangeLine Split(long row, string unit, string into) => new(row, "split", unit, into, null, false, null, null, null, null, null);
}

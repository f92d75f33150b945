using ParLive.Domain.Procedures;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>Due dates that the house computes: from the register of procedures to figures, and by calendars of units.</summary>
public sealed class Promises
{
    // Four working days from Monday of last week, 08:00, end on Friday, 08:00.
    private static readonly DateTimeOffset LastMonday = Some.Monday.AddDays(-7);
    private static readonly DateTimeOffset LastFriday = LastMonday.AddDays(4);
    private static readonly ProcedureEntry FourDays = new(
        "1.001", "Cấp giấy chứng nhận", "Đất đai", "full", 4, "working-days", null, "shift", new DateOnly(2025, 1, 1), null, "QĐ 12");

    private const string Flood = "calendar own\nversion 1 2026-02-25\nover VN\noff 2026-02-26 | a flood\n";

    [Fact]
    public async Task A_dossier_without_a_due_date_gets_one_by_the_rule_of_its_procedure_and_says_by_which()
    {
        await using var office = await Opened();

        await office.SubmitAll(Received("1", "C1"), Received("2", "C1", due: "2026-03-10"), Received("3", "C1") with { Procedure = "9.999" });

        Assert.Equal(1, await office.Figure("C1", "openOverdue"));
        await office.UntilFigure("P", "openOverdue", 1);
        var rows = await Rows(office, "P");
        Assert.Equal((new DateOnly(2026, 2, 27), new DateOnly(2026, 2, 27), 3), (rows["1"].Due, rows["1"].FirstPromise, rows["1"].DaysLate));
        Assert.Equal(new DossierRule("1.001", 1, 4, "working-days", "shift", "VN/1", false), rows["1"].Rule);
        Assert.Equal((new DateOnly(2026, 3, 10), null, null, null), (rows["2"].Due, rows["2"].Rule, rows["3"].Due, rows["3"].Rule));
        Assert.Empty(rows.Values.SelectMany(row => row.Flags));
    }

    [Fact]
    public async Task Waiting_moves_it_and_what_comes_twice_or_after_a_restart_changes_nothing()
    {
        await using var office = await Opened();
        Arrival[] story =
        [
            Received("1", "C1"),
            Some.Supplement("1", "C1", LastMonday.AddDays(1), "asked"),
            Some.Supplement("1", "C1", LastMonday.AddDays(2), "brought") with { Kind = "supplement-supplied" },
        ];
        await office.SubmitAll(story);
        var (row, digest) = ((await Rows(office, "C1"))["1"], (await office.Verify()).Digest);

        var again = await office.SubmitAll([.. story.Reverse()]);
        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now);

        Assert.Equal(new DateOnly(2026, 3, 2), row.Due);
        Assert.Equal((new DateOnly(2026, 2, 27), 4), (row.FirstPromise, row.Events));
        Assert.All(again, verdict => Assert.Equal(VerdictOutcome.Duplicate, verdict.Outcome));
        Assert.Equal(digest, (await office.Verify()).Digest);
        Assert.Equal(digest, (await other.Verify()).Digest);
        Assert.Equivalent(row, (await Rows(other, "C1"))["1"], strict: true);
    }

    [Fact]
    public async Task A_later_rule_moves_nothing_that_came_in_and_holds_for_what_comes()
    {
        await using var office = await Opened();
        await office.Submit(Received("1", "C1"));

        var entered = await Enter(office, FourDays with { Amount = 10, Source = "QĐ 13" }, FourDays with { Unit = "D2", Amount = 2 });
        await office.SubmitAll(Received("1", "C1"), Received("2", "C1"), Received("3", "C4"));

        Assert.Equal(2, entered.Entered);
        var rows = await Rows(office, "P", expected: 3);
        Assert.Equal((new DateOnly(2026, 2, 27), 1), (rows["1"].Due, rows["1"].Rule!.Version));
        Assert.Equal((new DateOnly(2026, 3, 9), 2), (rows["2"].Due, rows["2"].Rule!.Version));
        Assert.Equal((new DateOnly(2026, 2, 25), $"1.001 {Some.Key("D2")}"), (rows["3"].Due, rows["3"].Rule!.Rule));
    }

    [Fact]
    public async Task A_table_of_cases_is_ruled_too_and_the_dossier_takes_its_rule_to_its_home()
    {
        await using var office = await Opened();
        await Enter(office, FourDays with { Unit = "D2", Amount = 2 });
        await office.Submit(Some.Supplement("1", "C1", LastMonday.AddDays(3), "asked"));
        await office.Submit(Received("1", "C4"));
        await office.Submit(Some.Case("2", "C1", due: null, received: LastMonday) with { Procedure = "1.001" });

        await office.Until(async () => (await office.Unit("C4").Verify()).Dossiers == 1, "the dossier to come home");

        Assert.Equal(2, (await Rows(office, "C4"))["1"].Rule!.Amount);
        Assert.Equal(3, (await Rows(office, "C4"))["1"].Events);
        Assert.Equal(new DateOnly(2026, 2, 27), (await Rows(office, "C1"))["2"].Due);
        Assert.Equal(VerdictOutcome.Duplicate, (await office.Submit(Some.Case("2", "C1", due: null, received: LastMonday) with { Procedure = "1.001" })).Outcome);
    }

    [Fact]
    public async Task A_table_with_one_bad_row_enters_nothing_and_names_it_and_the_same_table_again_is_no_news()
    {
        await using var office = await Office.Open();

        var bad = await Enter(
            office, FourDays, FourDays with { Amount = 5 }, FourDays with { Code = "2", Unit = "nowhere" }, FourDays with { Code = "3", Amount = 0 },
            FourDays with { Code = "4", TermUnit = "same-day" });
        Assert.Equal([2, 3, 4, 5], bad.Problems.Select(problem => problem.Row));
        Assert.Equal((5, 0, 0), (bad.Rows, bad.Entered, office.Procedures.All.Count));

        Assert.Equal(1, (await Enter(office, FourDays, FourDays)).Entered);
        Assert.Equal(0, (await Enter(office, FourDays)).Entered);
        Assert.Equal([new EnteredProcedure(1, FourDays)], office.Procedures.All);
    }

    [Fact]
    public async Task A_calendar_of_a_units_own_moves_no_promise_by_itself_and_those_that_follow_it_are_not_flagged()
    {
        await using var office = await Opened();
        await office.SubmitAll(
            Received("open", "C1"), Received("ended", "C1"), Some.Resolved("ended", "C1", at: LastFriday.AddHours(1)), Received("other", "C3"));
        var (entry, heard) = (new CalendarEntry(Flood, Some.Key("D1")), await Heard(office));

        var preview = await office.Elapse(office.Calendars.Preview(entry, TestContext.Current.CancellationToken), "a preview");
        var entered = await office.Elapse(office.Calendars.Enter(entry, TestContext.Current.CancellationToken), "a calendar");
        Assert.Equal((false, true, 3, 1, 1), (preview.Entered, entered.Entered, entered.Units, preview.Promises.Open, preview.Promises.Moved));
        Assert.Equivalent(preview.Promises, entered.Promises, strict: true);
        var move = Assert.Single(preview.Promises.Farthest);
        Assert.Equal(("open", LastFriday, Some.Monday, 8m), (move.Number, move.Old, move.New, move.Hours));
        Assert.Equal(new DateOnly(2026, 2, 27), (await Rows(office, "P", expected: 3))["open"].Due);
        Assert.False((await office.Elapse(office.Calendars.Enter(entry, TestContext.Current.CancellationToken), "the same")).Entered);

        var applied = await office.Elapse(office.Calendars.Apply(null, isPreview: false, TestContext.Current.CancellationToken), "promises to follow");
        var none = await office.Elapse(office.Calendars.Apply(null, isPreview: true, TestContext.Current.CancellationToken), "a look");

        Assert.Equal((true, 1, 0), (applied.Applied, applied.Moved, none.Moved));
        // That a source is still there nobody has heard by that.
        Assert.Equal(heard, (await Heard(office)));
        await office.UntilFigure("P", "openOverdue", 1);
        var rows = await Rows(office, "P", expected: 3);
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 27), "own/1+VN/1"), (rows["open"].Due, rows["open"].FirstPromise, rows["open"].Rule!.Calendar));
        Assert.Equal((new DateOnly(2026, 2, 27), new DateOnly(2026, 2, 27)), (rows["ended"].Due, rows["other"].Due));
        Assert.Empty(rows.Values.SelectMany(row => row.Flags));
        Assert.True((await office.Verify()).Conserved);

        await using var again = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now, snapshots: office.Snapshots);
        Assert.Equal((await office.Verify()).Digest, (await again.Verify()).Digest);
        await again.UntilFigure("P", "openOverdue", 1);
    }

    [Fact]
    public async Task Elapsed_time_is_told_by_the_newest_calendar_and_what_comes_in_then_is_promised_by_it()
    {
        await using var office = await Opened();
        await office.SubmitAll(Received("1", "C1"), Some.Resolved("1", "C1", at: LastFriday));
        var before = await Median(office, "C1");

        await office.Elapse(office.Calendars.Enter(new CalendarEntry(Flood, Some.Key("C1")), TestContext.Current.CancellationToken), "a calendar");
        // Four days of eight hours, and three; a median is told by its bin.
        var after = await Median(office, "C1");
        Assert.InRange(before, 32, 36);
        Assert.InRange(after, 24, 27);
        await office.Until(async () => await Median(office, "P") == after, "the province to hear of it");
        await office.SubmitAll(Received("2", "C1", at: LastMonday.AddDays(2)), Received("3", "C1", at: LastMonday.AddDays(1)));
        var rows = await Rows(office, "C1");
        Assert.Equal(("own/1+VN/1", "VN/1"), (rows["2"].Rule!.Calendar, rows["3"].Rule!.Calendar));
        Assert.True((await office.Verify()).Conserved);
    }

    [Theory]
    [InlineData("calendar own\nversion 1 2026-02-25\nover nothing\n", "there is no calendar nothing")]
    [InlineData("calendar own\nversion 1 2026-02-25\nover VN\noff 2026-02-31 | none\n", "2026-02-31")]
    [InlineData("", "there is no row 'calendar'")]
    public async Task What_is_no_calendar_is_refused_with_its_line(string text, string reason)
    {
        await using var office = await Office.Open();

        var report = await office.Elapse(office.Calendars.Enter(new CalendarEntry(text, null), TestContext.Current.CancellationToken), "a refusal");

        Assert.Contains(report.Problems, problem => problem.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Equal((false, 0), (report.Entered, office.Calendars.All.Count));
    }

    [Fact]
    public async Task Nobody_speaks_as_the_house()
    {
        await using var office = await Office.Open();

        Assert.Equal(RefusalReasons.NotAllowed, (await office.Submit(Received("1", "C1") with { Source = Rulings.Source })).Reason);
        Assert.Equal(RefusalReasons.NotAllowed, (await office.Submit(Some.Case("1", "C1") with { Source = Rulings.Source })).Reason);
    }

    private static Arrival Received(string dossier, string unit, string? due = null, DateTimeOffset? at = null) =>
        Some.Received(dossier, unit, due, at ?? LastMonday);

    private static async Task<Office> Opened()
    {
        var office = await Office.Open();
        await Enter(office, FourDays);
        return office;
    }

    private static Task<ProcedureReport> Enter(Office office, params IReadOnlyList<ProcedureEntry> procedures) => office.Elapse(
        office.Procedures.Enter(new ProcedureTable([.. procedures.Select((one, place) => (place + 1L, one))], []), TestContext.Current.CancellationToken), "procedures");

    private static async Task<(DateTimeOffset?, DateTimeOffset?)> Heard(Office office)
    {
        var trust = (await office.Elapse(office.Feed.Read(Some.Key("C1"), TestContext.Current.CancellationToken), "an overview")).Trust;
        return (trust.LastAccepted, trust.LastEventTime);
    }

    private static async Task<double> Median(Office office, string code) =>
        (await office.Elapse(office.Feed.Figures(Some.Key(code), null, null, null, TestContext.Current.CancellationToken), "figures")).Quantiles["processingHoursMedian"].Hours ?? 0;

    private static async Task<Dictionary<string, DossierRow>> Rows(Office office, string code, int? expected = null)
    {
        if (expected is { } many)
        {
            await office.UntilFigure(code, "received", many);
        }

        var page = await office.Elapse(
            office.Feed.Dossiers(Some.Key(code), new DossierQuestion("received"), TestContext.Current.CancellationToken), "dossiers");
        return page.Rows.ToDictionary(row => row.Number, StringComparer.Ordinal);
    }
}

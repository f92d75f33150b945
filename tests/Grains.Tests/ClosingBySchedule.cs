using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>Periods close by themselves at a stated moment, once, with what had come in by then.</summary>
public sealed class ClosingBySchedule
{
    private const int Days = 5;

    private static readonly TimeSpan Hanoi = TimeSpan.FromHours(7);
    private static readonly DateTimeOffset February = new(2026, 2, 10, 9, 0, 0, Hanoi);

    // Five whole days lie between 28 February and 6 March.
    private static readonly DateTimeOffset Stated = new(2026, 3, 6, 0, 0, 0, Hanoi);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_month_closes_at_the_start_of_its_day_for_all_units_with_the_reason()
    {
        await using var office = await Office.Open(Stated.AddMinutes(-2), closing: Days);
        await Tell(office, "A", "C1");
        await Tell(office, "B", "C3");
        Assert.True(office.Clock.Now < Stated);
        Assert.Null((await Month(office, "P")).ClosedAt);

        await Closed(office);
        Assert.InRange(office.Clock.Now, Stated, Stated.AddSeconds(30));
        foreach (var (unit, received) in ((string, long)[])[("P", 2), ("D1", 1), ("C1", 1), ("C2", 0), ("C3", 1)])
        {
            var month = await Month(office, unit);
            Assert.Equal((received, Stated, "schedule", "automatic, 5 days after the period"), (month.Closed!.Measures["received"], month.KnownAt, month.ClosedBy, month.Reason));
            Assert.Empty(month.Restated);
            Assert.Equal(received > 0 ? ["Land"] : [], month.ClosedByField!.Select(row => row.Key).ToArray());
        }

        Assert.Null((await office.Elapse(office.Periods.Read(Some.Key("P"), "2026-Q1", Stop), "the quarter")).ClosedAt);
        Assert.True((await office.Verify()).Conserved);
    }

    [Fact]
    public async Task A_server_that_was_down_then_closes_with_what_was_known_at_the_moment_and_once()
    {
        await using var before = await Office.Open(Stated.AddDays(-1));
        await Tell(before, "A", "C1");
        await Tell(before, "B", "C1");
        // While no server runs, somebody imports: it is known only after the moment.
        await using var meanwhile = await Office.Start(before.Journal.AfterCrash(), Stated.AddDays(1));
        await Tell(meanwhile, "C", "C1");
        await meanwhile.SubmitAll(Some.Resolved("A", "C1", at: February.AddDays(3)));
        await meanwhile.UntilFigure("P", "resolvedEarly", 1);

        await using var after = await Office.Start(meanwhile.Journal.AfterCrash(), Stated.AddDays(3), closing: Days);
        await Closed(after);
        foreach (var unit in (string[])["P", "D1", "C1"])
        {
            var month = await Month(after, unit);
            Assert.Equal((2, 2, 0), (month.Closed!.Measures["received"], month.Closed.Measures["open"], month.Closed.Measures["resolvedEarly"]));
            Assert.Equal((3, 1, Stated), (month.Now.Measures["received"], month.Restated["resolvedEarly"], month.KnownAt));
            Assert.Equal(2, Assert.Single(month.ClosedByField!).Figures.Measures["received"]);
        }

        var records = after.Journal.Position;
        await using var again = await Office.Start(after.Journal.AfterCrash(), Stated.AddDays(4), closing: Days);
        await again.Until(() => Task.FromResult(again.Clock.Now > Stated.AddDays(4).AddMinutes(2)), "two minutes");
        Assert.Equal((records, 2), (again.Journal.Position, (await Month(again, "P")).Closed!.Measures["received"]));
    }

    [Fact]
    public async Task A_closing_that_was_cut_off_goes_on_with_the_same_figures_whatever_came_in_between()
    {
        await using var office = await Office.Open(Stated.AddMinutes(-2), closing: Days);
        await Tell(office, "A", "C1");
        await Tell(office, "B", "C4");
        office.Journal.FailNextOf(Some.Key("D2"));
        await office.Until(async () => (await Month(office, "C4")).ClosedAt is not null, "a commune to close");
        Assert.Null((await Month(office, "P")).ClosedAt);
        await office.SubmitAll(Some.Received("C", "C4", at: February));
        await office.UntilFigure("P", "received", 3);

        await Closed(office);

        foreach (var (unit, received) in ((string, long)[])[("P", 2), ("D2", 1), ("C4", 1)])
        {
            Assert.Equal((received, received + 1), ((await Month(office, unit)).Closed!.Measures["received"], (await Month(office, unit)).Now.Measures["received"]));
        }
    }

    [Fact]
    public async Task Everything_that_counts_is_closed_as_it_is_known()
    {
        await using var office = await Office.Open(Stated.AddMinutes(-2), closing: Days);
        await Tell(office, "A", "C1");
        await office.SubmitAll(
            SomeTasks.Assigned("1.1", "D1", due: "2026-02-20", at: February), SomeTasks.Completed("1.1", "D1", February.AddDays(2)),
            SomeTasks.Assigned("1.2", "P", due: "2026-02-15", at: February), SomeTasks.Inspection("opened", "P", February, ("surprise", "true")));
        await office.UntilFigure("P", "tasksSet", 2);

        await Closed(office);

        foreach (var unit in Some.Codes)
        {
            var month = await Month(office, unit);
            Assert.Empty(month.Restated);
            Assert.Equal(month.Now.Measures, month.Closed!.Measures);
            Assert.Equal(month.Now.Gauges, month.Closed.Gauges);
        }

        Assert.Equal((2, 1, 1), ((await Month(office, "P")).Closed!.Measures["tasksSet"], (await Month(office, "P")).Closed!.Measures["tasksOverdue"], (await Month(office, "P")).Closed!.Measures["inspectionsSurprise"]));
    }

    [Fact]
    public async Task Nothing_closes_before_anything_was_heard_or_where_nobody_asked_for_it()
    {
        await using var silent = await Office.Open(Stated.AddSeconds(-10), closing: Days);
        await using var off = await Office.Open(Stated.AddSeconds(-10));
        await Tell(off, "A", "C1");

        foreach (var office in (Office[])[silent, off])
        {
            await office.Until(() => Task.FromResult(office.Clock.Now > Stated.AddMinutes(1)), "a minute after the moment");
            Assert.Null((await Month(office, "P")).ClosedAt);
        }
    }

    private static async Task Tell(Office office, string dossier, string unit)
    {
        var before = await office.Figure("P", "received");
        await office.SubmitAll(Some.Received(dossier, unit, at: February));
        await office.UntilFigure("P", "received", before + 1);
    }

    private static Task<PeriodReading> Month(Office office, string unit) =>
        office.Elapse(office.Periods.Read(Some.Key(unit), "2026-02", Stop), $"February of {unit}");

    private static Task Closed(Office office) => office.Until(async () => (await Month(office, "P")).ClosedAt is not null, "the province to close February");
}

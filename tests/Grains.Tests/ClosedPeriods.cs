using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>What was closed stays, and what arrives later shows as a restatement.</summary>
public sealed class ClosedPeriods
{
    private static readonly DateTimeOffset February = new(2026, 2, 10, 9, 0, 0, TimeSpan.FromHours(7));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_period_keeps_its_figures_over_later_events_and_a_restart()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(Some.Received("A", "C1", at: February), Some.Resolved("A", "C1", at: February.AddDays(1)), Some.Received("B", "C3", at: February));
        await office.UntilFigure("P", "received", 2);

        Assert.Equal(7, await office.Elapse(Periods(office).Close(Some.Key("P"), "2026-02", "operator", Stop), "the closing"));
        await office.SubmitAll(Some.Received("C", "C1", at: February), Some.Resolved("B", "C3", at: February.AddDays(2)));
        await office.UntilFigure("P", "received", 3);
        Assert.Equal(0, await office.Elapse(Periods(office).Close(Some.Key("P"), "2026-02", "operator", Stop), "the second closing"));

        await using var other = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now);
        foreach (var one in (Office[])[office, other])
        {
            await one.UntilFigure("P", "received", 3);
            await one.UntilFigure("P", "resolvedEarly", 2);
            var period = await one.Elapse(Periods(one).Read(Some.Key("P"), "2026-02", Stop), "the period");
            Assert.Equal((2, 3), (period.Closed!.Measures["received"], period.Now.Measures["received"]));
            Assert.Equal("1 of 1, 2 of 2", $"{period.Closed.Rates["onTimeByDate"].Part} of {period.Closed.Rates["onTimeByDate"].Whole}, {period.Now.Rates["onTimeByDate"].Part} of {period.Now.Rates["onTimeByDate"].Whole}");
            Assert.Equal((1, 1, 0), (period.Restated["received"], period.Restated["resolvedEarly"], period.Restated.GetValueOrDefault("open")));
            Assert.Equal("operator", period.ClosedBy);
            Assert.True((await one.Verify()).Conserved);
        }
    }

    [Fact]
    public async Task Nothing_changed_is_no_restatement_and_an_open_period_shows_what_is_known()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(Some.Received("A", "C1", at: February));
        await office.Elapse(Periods(office).Close(Some.Key("C1"), "2026-02", "operator", Stop), "the closing");

        var closed = await office.Elapse(Periods(office).Read(Some.Key("C1"), "2026-02", Stop), "the period");
        var quarter = await office.Elapse(Periods(office).Read(Some.Key("C1"), "2026-Q1", Stop), "the quarter");

        Assert.Empty(closed.Restated);
        Assert.Equal((null, null, 1), (quarter.Closed, quarter.ClosedAt, quarter.Now.Measures["received"]));
    }

    // A closing begins at its moment, and what comes in at that moment may come after it.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task What_came_in_before_the_stated_moment_counts_and_what_came_in_at_it_does_not(int later, long received)
    {
        await using var office = await Office.Open();
        await office.SubmitAll(Some.Received("A", "C1", at: February));
        var accepted = (await office.Elapse(office.Feed.Read(Some.Key("C1"), Stop), "the unit")).Trust.LastAccepted!.Value;

        await office.Elapse(
            office.Unit("C1").ClosePeriod(new ClosingOrder("2026-02", "operator", "a test", accepted.AddMilliseconds(later))), "the closing");

        Assert.Equal(received, (await office.Elapse(office.Periods.Read(Some.Key("C1"), "2026-02", Stop), "the period")).Closed!.Measures["received"]);
    }

    [Theory]
    [InlineData("2026-03")]
    [InlineData("2026-Q1")]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("last month")]
    [InlineData("20260")]
    public async Task What_is_not_over_or_no_period_cannot_be_closed(string period)
    {
        await using var office = await Office.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => office.Elapse(Periods(office).Close(Some.Key("C1"), period, "operator", Stop), "nothing"));
    }

    private static IPeriods Periods(Office office) => office.Periods;
}

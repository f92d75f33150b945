using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>Figures by field, procedure and step: the parts are the whole.</summary>
public sealed class BreakdownTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("field", "", "Hộ tịch", "Land")]
    [InlineData("procedure", "", "1.001", "2.002")]
    public async Task The_parts_add_up_to_the_figures_of_the_unit_and_of_all_above_it(string by, params string[] keys)
    {
        await using var office = await WithDossiers();

        foreach (var unit in (string[])["C1", "D1", "P"])
        {
            var whole = await office.Elapse(office.Feed.Figures(Some.Key(unit), null, null, null, Stop), "the figures");
            var parts = await office.Elapse(office.Feed.Breakdown(Some.Key(unit), new BreakdownQuestion(by), Stop), "the breakdown");

            Assert.Equal(keys, parts.Rows.Select(row => row.Key).Order(StringComparer.Ordinal).ToArray());
            foreach (var (measure, amount) in whole.Measures)
            {
                Assert.Equal(amount, parts.Rows.Sum(row => row.Figures.Measures[measure]));
            }
        }
    }

    [Fact]
    public async Task A_step_tells_how_many_came_how_many_are_there_and_how_long_the_others_stayed()
    {
        await using var office = await WithDossiers();

        var steps = (await office.Elapse(office.Feed.Breakdown(Some.Key("P"), new BreakdownQuestion("step"), Stop), "the steps")).Rows
            .ToDictionary(row => row.Key, row => row.Figures, StringComparer.Ordinal);

        Assert.Equal(["", $"{Some.Key("C2")}|thuế", "thẩm định"], steps.Keys.Order(StringComparer.Ordinal).ToArray());
        Assert.Equal((1, 0), (steps["thẩm định"].Measures["received"], steps["thẩm định"].Measures["open"]));
        Assert.Equal((1, 1), (steps[$"{Some.Key("C2")}|thuế"].Measures["received"], steps[$"{Some.Key("C2")}|thuế"].Measures["open"]));
        Assert.Equal(1, steps["thẩm định"].Quantiles["processingHoursMedian"].Of);
        Assert.InRange(steps["thẩm định"].Quantiles["processingHoursMedian"].Hours!.Value, 1.8, 2.2);
    }

    [Fact]
    public async Task The_ways_into_a_step_are_what_came_there_and_those_out_of_it_what_left()
    {
        await using var office = await WithDossiers();

        var steps = (await office.Elapse(office.Feed.Breakdown(Some.Key("P"), new BreakdownQuestion("step"), Stop), "the steps")).Rows;
        var ways = (await office.Elapse(office.Feed.Breakdown(Some.Key("P"), new BreakdownQuestion("flow"), Stop), "the ways")).Rows
            .Select(row => (Ends: row.Key.Split('\t'), Count: row.Figures.Measures["received"])).ToList();

        Assert.Contains(ways, way => way.Ends is ["?", "thẩm định"]);
        Assert.All(steps, step =>
        {
            var name = step.Key.Length == 0 ? "?" : step.Key;
            Assert.Equal(step.Figures.Measures["received"], ways.Where(way => way.Ends[1] == name).Sum(way => way.Count));
            Assert.Equal(step.Figures.Measures["received"] - step.Figures.Measures["open"], ways.Where(way => way.Ends[0] == name).Sum(way => way.Count));
        });
    }

    [Fact]
    public async Task A_desk_that_takes_in_for_another_unit_is_seen_from_above_and_the_rates_stay_with_that_unit()
    {
        await using var office = await WithDossiers();

        var desks = (await office.Elapse(office.Feed.Breakdown(Some.Key("P"), new BreakdownQuestion("receiving-office"), Stop), "the desks")).Rows
            .ToDictionary(row => row.Key, row => row.Figures, StringComparer.Ordinal);
        var helpers = (await office.Elapse(office.Feed.Breakdown(Some.Key("P"), new BreakdownQuestion("support-office"), Stop), "the helpers")).Rows
            .ToDictionary(row => row.Key, row => row.Figures, StringComparer.Ordinal);

        Assert.Equal(4, Assert.Single(desks).Value.Measures["received"]);
        Assert.Equal((3, 1), (helpers[""].Measures["received"], helpers[Some.Key("C2")].Measures["received"]));
        Assert.Equal((3, 1), (await office.Figure("C1", "received"), await office.Figure("C3", "received")));
    }

    [Fact]
    public async Task Nothing_is_told_apart_by_something_else()
    {
        await using var office = await Office.Open();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            office.Elapse(office.Feed.Breakdown(Some.Key("P"), new BreakdownQuestion("mood"), Stop), "nothing"));
    }

    // Friday, 27 February 2026: A goes from one desk to another in two working hours, then to the tax office.
    private static async Task<Office> WithDossiers()
    {
        var office = await Office.Open();
        var friday = new DateTimeOffset(2026, 2, 27, 8, 0, 0, TimeSpan.FromHours(7));
        await office.SubmitAll(
            Some.Received("A", "C1", at: friday),
            Some.Received("B", "C1", at: friday, due: "2026-02-27") with { Field = "Hộ tịch", Procedure = "2.002" },
            Some.Received("C", "C1", at: friday) with { Field = null, Procedure = null },
            Some.Received("D", "C3", at: friday) with { Details = [new("receivingOffice", "C1"), new("supportOffice", "C2")] },
            Some.Resolved("D", "C3", at: friday.AddHours(1)),
            Step("A", "assigned", friday.AddHours(1), ("step", "thẩm định")),
            Step("A", "forwarded", friday.AddHours(3), ("step", "thuế"), ("to", "C2")));
        await office.UntilFigure("P", "received", 4);
        await office.UntilFigure("P", "handOffs", 1);
        return office;
    }

    private static Arrival Step(string dossier, string kind, DateTimeOffset at, params (string Name, string Value)[] details) => new()
    {
        Source = Some.Source,
        Id = $"{dossier}-{kind}",
        Unit = "C1",
        Dossier = dossier,
        Kind = kind,
        Time = at,
        Details = [.. details.Select(detail => KeyValuePair.Create(detail.Name, detail.Value))],
    };
}

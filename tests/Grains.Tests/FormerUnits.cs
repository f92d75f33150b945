using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using static ParLive.Grains.Tests.Upheaval;

namespace ParLive.Grains.Tests;

/// <summary>History on today's map, and the dossiers behind the figures of units that are no more.</summary>
public sealed class FormerUnits
{
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
}

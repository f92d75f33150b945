using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

public sealed class AskingFigures
{
    [Fact]
    public async Task The_future_is_not_known()
    {
        await using var office = await Office.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => office.Figure("C1", "open", office.Clock.Now.AddDays(1)));
        await Assert.ThrowsAsync<ArgumentException>(() => Ask(office, "C1", null, Some.Monday, Some.Monday.AddDays(-3)));
    }

    [Fact]
    public async Task What_is_older_than_the_minutes_kept_snaps_to_the_close_of_its_hour_or_day_and_says_so()
    {
        await using var office = await Office.Open(Some.Monday);
        await office.Submit(Some.Received("1", "C1", at: Some.Monday.AddDays(-60)));

        var now = await Ask(office, "C1", null, Some.Monday.AddDays(-60), null);
        var hour = await Ask(office, "C1", Some.Monday.AddDays(-10), Some.Monday.AddDays(-10).AddMinutes(20), Some.Monday.AddDays(-9).AddMinutes(20));
        var day = await Ask(office, "C1", Some.Monday.AddDays(-60), null, null);
        var always = await Ask(office, "C1", null, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

        Assert.Equal("minute", now.AsOfExactTo);
        Assert.InRange(now.AsOf, Some.Monday, office.Clock.Now);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)), now.From);
        Assert.Equal(("hour", Some.Monday.AddDays(-10).AddHours(1).AddSeconds(-1)), (hour.AsOfExactTo, hour.AsOf));
        Assert.Equal((Some.Monday.AddDays(-10), Some.Monday.AddDays(-9).AddHours(1)), (hour.From, hour.To));
        Assert.Equal(("day", new DateTimeOffset(2026, 1, 1, 23, 59, 59, TimeSpan.FromHours(7))), (day.AsOfExactTo, day.AsOf));
        Assert.Equal((1, 1, 1), (now.Measures["received"], day.Measures["open"], always.Measures["received"]));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task The_dossiers_behind_a_figure_add_up_to_it(int seed)
    {
        var dice = new Random(seed);
        await using var office = await Office.Open();
        await office.SubmitAll([.. Enumerable.Range(0, 60).SelectMany(number => LifeOf(dice, number))]);
        await office.UntilFigure("P", "received", 60);
        await office.Until(async () => (await office.Verify()).Conserved, "conservation");

        var measures = AllMeasures.Shown.Where(measure => measure.Matter == MatterKind.Dossier).ToList();
        for (var question = 0; question < 60; question++)
        {
            var measure = measures[dice.Next(measures.Count)].Name;
            var code = Some.Codes[dice.Next(Some.Codes.Count)];
            DateTimeOffset? asOf = dice.Next(3) == 0 ? null : Some.Monday.AddMinutes(-dice.Next(70 * 24 * 60));
            DateTimeOffset? from = dice.Next(2) == 0 ? null : Some.Monday.AddMinutes(-dice.Next(35 * 24 * 60, 70 * 24 * 60));
            DateTimeOffset? to = dice.Next(2) == 0 || from is null ? null : from.Value.AddMinutes(dice.Next(1, 30 * 24 * 60));
            if (from > asOf && to is null)
            {
                continue;
            }

            var figures = await Ask(office, code, asOf, from, to);
            var page = await office.Elapse(
                office.Feed.Dossiers(Some.Key(code), new DossierQuestion(measure, asOf, from, to, Take: 1_000), TestContext.Current.CancellationToken),
                "the dossiers");
            Assert.True(figures.Measures[measure] == page.Total, $"{measure} of {code} as of {asOf:O} from {from:O} to {to:O}: {figures.Measures[measure]} is not {page.Total}.");
        }
    }

    [Fact]
    public async Task A_page_has_bounds()
    {
        await using var office = await Office.Open();

        await Assert.ThrowsAsync<ArgumentException>(() => office.Feed.Dossiers(Some.Key("P"), new("open", Take: 0), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => office.Feed.Dossiers(Some.Key("P"), new("open", Skip: int.MaxValue), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => office.Feed.Dossiers(Some.Key("P"), new("none"), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => office.Feed.Dossiers(Some.Key("P"), new("tasksDone"), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => office.Feed.Tasks(Some.Key("P"), new("open"), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => office.Feed.Tasks(Some.Key("P"), new(Take: 1_001), TestContext.Current.CancellationToken));
    }

    private static Task<FiguresReading> Ask(Office office, string code, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to) =>
        office.Elapse(office.Feed.Figures(Some.Key(code), asOf, from, to, TestContext.Current.CancellationToken), "figures");

    private static IEnumerable<Arrival> LifeOf(Random dice, int number)
    {
        var unit = $"C{1 + dice.Next(4)}";
        var at = Some.Monday.AddMinutes(-dice.Next(60, 60 * 24 * 60));
        yield return Some.Received($"{number}", unit, due: $"{at.AddDays(dice.Next(0, 20)):yyyy-MM-dd}", at: at);
        var later = at.AddMinutes(dice.Next(1, 20 * 24 * 60));
        if (later < Some.Monday && dice.Next(4) > 0)
        {
            yield return Some.Supplement($"{number}", unit, at.AddMinutes(dice.Next(0, 60)), $"{number}-asked");
            yield return Some.Resolved($"{number}", unit, later);
        }
    }
}

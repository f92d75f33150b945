using System.Globalization;
using System.Text.Json;
using ParLive.Dashboard.Charts;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Charts;

public sealed class ChartTests
{
    public static TheoryData<ChartFigure> Figures() => new((ChartFigure[])[
        new TrendFigure("t", [new(2026, 1, 4), new(2026, 1, 11)], [new("a", [94.6, null])], 2) { Sign = "%", Target = 95, Events = [new(new(2026, 1, 8), "=1+1")] },
        new FunnelFigure("f", 90, [new("a", "unit/a", 9, 10, "inside", Own: false), new("b", "unit/b", 0, 0, "noValue", Own: true)], [new(10, 70, 99, 60, 100)]),
        new HeatFigure("h", ["a", "b"], ["x", "y"], [[1, null], [0, 100]], [[4, 0], [1, 1]]),
        new SpreadFigure("s", "hours", [new("under 1", 3)]),
        new RankedFigure("r", 91.2m, [new("a", "unit/a", "1–3", 95, 90, 98, Own: false)])]);

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_table_holds_what_the_picture_holds(ChartFigure figure)
    {
        var table = In("vi", figure.Table);

        Assert.True(figure.HasAny);
        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
        Assert.All(table.Rows.SelectMany(row => row).Concat(table.Columns), cell => Assert.DoesNotContain("NaN", cell, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_browser_gets_the_kind_of_the_figure_and_gaps_as_nulls(ChartFigure figure)
    {
        var json = JsonDocument.Parse(In("vi", () => ChartJson.Of(figure))).RootElement;

        Assert.Equal(figure.GetType().Name.Replace("Figure", "", StringComparison.Ordinal).ToLowerInvariant(), json.GetProperty("kind").GetString());
        if (figure is TrendFigure)
            Assert.Equal(JsonValueKind.Null, json.GetProperty("series")[0].GetProperty("values")[1].ValueKind);
        if (figure is HeatFigure)
            Assert.Equal(JsonValueKind.Null, json.GetProperty("values")[0][1].ValueKind);
    }

    [Fact]
    public void No_value_is_a_dash_in_the_table_and_never_a_zero()
    {
        var heat = In("vi", () => new HeatFigure("h", ["a"], ["x", "y"], [[null, 0]], [[0, 5]]).Table());

        Assert.Equal(["a", "—", "0,0"], heat.Rows[0], StringComparer.Ordinal);
    }

    [Fact]
    public void An_event_stands_in_the_stretch_of_time_in_which_it_fell()
    {
        var trend = new TrendFigure("t", [new(2026, 1, 4), new(2026, 1, 11)], [new("a", [1, 2])], 0) { Events = [new(new(2026, 1, 5), "merged")] };

        Assert.Equal(["", "merged"], In("vi", trend.Table).Rows.Select(row => row[^1]), StringComparer.Ordinal);
    }

    [Fact]
    public void Before_anything_was_heard_a_level_is_a_gap()
    {
        var silent = new FiguresReading("u", Some.Monday, "day", null, null, new Dictionary<string, long>(StringComparer.Ordinal) { ["open"] = 0 }, new Dictionary<string, RateReading>(StringComparer.Ordinal));
        var heard = silent with { Measures = new Dictionary<string, long>(StringComparer.Ordinal) { ["open"] = 0, ["received"] = 4 } };

        var figure = In("vi", () => UnitCharts.Measure([new(new(2026, 1, 4), silent), new(new(2026, 1, 11), heard)], "t", "open"));

        Assert.Equal([null, 0d], figure.Series[0].Values);
    }

    [Fact]
    public void The_stretches_of_processing_time_add_up_to_all_that_was_resolved()
    {
        var reading = new SpreadReading("u", [.. Enumerable.Range(0, 106).Select(bin => new SpreadBinReading(bin, bin == 105 ? null : bin + 1, bin % 7))]);

        var figure = In("en", () => UnitCharts.Spread(reading));

        Assert.Equal(reading.Bins.Sum(bin => bin.Count), figure.Bins.Sum(bin => bin.Count));
        Assert.Equal(figure.Bins.Count, figure.Bins.Select(bin => bin.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static T In<T>(string language, Func<T> work)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Words.CultureOf(language), Words.CultureOf(language));
        return work();
    }
}

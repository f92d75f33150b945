using AngleSharp.Html.Parser;
using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>The demonstration: published counts as its history, clerks at work, and no page that hides that it is one.</summary>
public sealed class Demonstration
{
    private static readonly TimeSpan Ready = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(180);

    [Fact]
    public async Task Shows_the_published_figures_of_Long_Xuyen_and_marks_every_page()
    {
        using var scratch = new Scratch();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using var demo = await RunningParlive.StartAsync("demo", "--data", scratch.Data, "--urls", "http://127.0.0.1:0", "--pace", "50");
        Assert.True(clock.Elapsed < Ready, $"ready after {clock.Elapsed.TotalSeconds:0} s");

        var figures = await Patiently.AskAsync("the history of Long Xuyên", Limit, async () =>
            await demo.TextAsync("/api/units/883/figures?from=2024-01-01&to=2024-09-21&as-of=2024-09-20") is { } text
                && Figures.Of(text) is var read && read["received"] >= 50_176 && read["open"] <= 1_044 ? read : null);

        Assert.Equal((50_176, 1_044, 0), (figures["received"], figures["open"], figures["openOverdue"]));
        Assert.Equal((49_636, 50_680, "97.94"), figures.Rate("onTimeShareOfLoad"));
        Assert.Equal((49_636, 50_176, "98.92"), figures.Rate("onTimeShareOfReceived"));
        Assert.Equal((49_636, 49_636, "100.00"), figures.Rate("onTimeByDate"));
        Assert.Equal((42_295, 50_680, "83.45"), figures.Rate("onlineShareOfLoad"));
        Assert.Equal((42_295, 50_176, "84.29"), figures.Rate("onlineShareOfReceived"));
        await MovesAsync(demo);
        foreach (var page in (string[])["/", "/wall/MP", "/wall/MP?scenes=ranking", "/wall/883", "/wall/30280", "/unit/MP", "/unit/883?as-of=2024-09-20T12:00", "/unit/30280"])
            await IsMarkedAsync(demo, page);
    }

    private static async Task MovesAsync(RunningParlive demo)
    {
        var before = new Figures(await demo.JsonAsync("/api/units/MP/figures")).Measures;
        await Patiently.AskAsync("the figures of the province to change", Limit, async () =>
            new Figures(await demo.JsonAsync("/api/units/MP/figures")).Measures is var now && now != before ? now : null);
    }

    private static async Task IsMarkedAsync(RunningParlive demo, string page)
    {
        var html = await demo.TextAsync(page);
        Assert.True(html is not null, $"{page} is not answered");
        Assert.True(
            (await new HtmlParser().ParseDocumentAsync(html!)).QuerySelector(".simulated")?.TextContent.Trim() == "mô phỏng", $"{page} is not marked as a simulation");
    }
}

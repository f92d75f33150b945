using System.Net;
using System.Text.Json;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Pages;

public sealed class DiagramTests
{
    [Fact]
    public async Task The_tree_tells_units_apart_by_shape_and_word_and_what_is_silent_is_never_zero()
    {
        await using var site = await Site.OpenAsync(feed =>
        {
            feed.With([Some.Province(2), Some.Commune(0), Some.Commune(1)]);
            feed.Boards = (unit, asOf) => Some.Board(unit, asOf, [Some.Row(1, 0) with { Mark = "act", Feed = "live", LastAccepted = asOf }, Some.Row(null, 1) with { Feed = "lost" }]);
        });
        var (_, page) = await site.GetAsync("/unit/91/tree");
        var diagram = JsonDocument.Parse(page.QuerySelector("pl-diagram")!.GetAttribute("data-diagram")!).RootElement;
        var nodes = diagram.GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("id").GetString()!, StringComparer.Ordinal);

        Assert.Equal("act", nodes[Some.Commune(0).Key].GetProperty("state").GetString());
        Assert.Equal(("silent", "mất tín hiệu"), (nodes[Some.Commune(1).Key].GetProperty("state").GetString(), nodes[Some.Commune(1).Key].GetProperty("about").GetString()));
        Assert.Equal(2, diagram.GetProperty("edges").GetArrayLength());
        var listed = page.QuerySelector($"[data-node='{Some.Commune(0).Key}']")!;
        Assert.NotNull(listed.QuerySelector("a[href]"));
        Assert.Contains("cần xử lý", listed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_flow_has_no_arrow_without_its_boxes_whatever_the_steps()
    {
        var dice = new Random(7);
        await using var site = await Site.OpenAsync(feed =>
        {
            feed.With(Some.Province());
            var figures = Some.Reading(Some.Province(), Some.Monday).Last30Days;
            feed.Breakdowns = (unit, question) => new(unit, question.By, question.By == "step"
                ? [.. Enumerable.Range(0, 9).Select(step => new BreakdownRow(step == 0 ? "" : $"<b>{step}</b>", figures))]
                : [.. Enumerable.Range(0, 120).Select(_ => new BreakdownRow(Way(dice), figures)).DistinctBy(row => row.Key, StringComparer.Ordinal)]);
        });
        var answer = await site.Http.GetStringAsync(new Uri("/unit/91/flow.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var diagram = JsonDocument.Parse(answer).RootElement;
        var ids = diagram.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(ids);
        Assert.All(diagram.GetProperty("edges").EnumerateArray(), edge =>
        {
            Assert.Contains(edge.GetProperty("from").GetString()!, ids);
            Assert.Contains(edge.GetProperty("to").GetString()!, ids);
            Assert.InRange(edge.GetProperty("weight").GetDouble(), 0, 1);
        });
        var (_, page) = await site.GetAsync("/unit/91/flow");
        Assert.Empty(page.QuerySelectorAll(".boxes b b"));
    }

    [Theory]
    [InlineData("/unit/nobody/tree", HttpStatusCode.NotFound)]
    [InlineData("/unit/nobody/flow.json", HttpStatusCode.NotFound)]
    [InlineData("/unit/91/flow", HttpStatusCode.OK)]
    [InlineData("/unit/91/flow?as-of=2026-02-28T17:00", HttpStatusCode.OK)]
    public async Task A_diagram_of_nothing_says_so_in_words(string address, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (answer, page) = await site.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Null(page.QuerySelector("pl-diagram"));
        Assert.NotEmpty(page.QuerySelector("main")!.TextContent.Trim());
    }

    // Steps that the other reading does not have are drawn nowhere.
    private static string Way(Random dice) => $"{Step(dice)}\t{Step(dice)}";

    private static string Step(Random dice) => dice.Next(12) switch { 0 => "", 1 => "?", var step => $"<b>{step}</b>" };
}

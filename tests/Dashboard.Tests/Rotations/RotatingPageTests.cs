using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Dashboard.Screens;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Pages;
using ParLive.Dashboard.Tests.Screens;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Tests.Rotations;

public sealed class RotatingPageTests
{
    [Fact]
    public async Task The_page_tells_the_browser_each_scene_with_its_own_dwell()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (_, page) = await site.GetAsync("/wall/91?scenes=overview:30,plan&dwell=12");

        Assert.Equal(["overview 30 Tổng quan", "plan 12 Kế hoạch"], Scenes(page).Select(scene => $"{Text(scene, "scene")} {scene.GetProperty("dwell")} {Text(scene, "title")}"), StringComparer.Ordinal);
        Assert.All(Scenes(page), scene => Assert.False(scene.GetProperty("optional").GetBoolean()));
        Assert.Equal(2, page.QuerySelectorAll(".scenes a").Length);
    }

    [Fact]
    public async Task All_seven_scenes_turn_by_default_and_those_for_which_the_unit_has_nothing_are_told_as_empty()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (_, page) = await site.GetAsync("/wall/91");

        Assert.Equal(["overview", "ranking", "hotspots", "plan", "map", "indices", "coverage"], Scenes(page).Select(scene => Text(scene, "scene")), StringComparer.Ordinal);
        Assert.Equal("""{"empty":["plan","indices"],"alarms":[]}""", page.Body!.GetAttribute("data-announced"));
    }

    [Fact]
    public async Task A_unit_with_a_plan_and_indices_but_none_below_it_leaves_out_what_compares_units()
    {
        await using var site = await Site.OpenAsync(feed =>
        {
            feed.With(Some.Commune(1));
            feed.Overviews = (_, _) => SomePlans.Reading(1, 2, 100, 0);
            feed.IndexPages = (_, _) => SomePlans.Indices();
        });
        var (_, page) = await site.GetAsync("/wall/30001");

        Assert.Equal("""{"empty":["ranking","map"],"alarms":[]}""", page.Body!.GetAttribute("data-announced"));
    }

    [Theory]
    [InlineData("", "hotspots")]
    [InlineData("?scenes=overview,hotspots", "overview")]
    public async Task A_hotspot_that_asks_somebody_to_act_comes_first_unless_the_address_has_an_order(string query, string first)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        site.Judgements.Found = SomeJudged.Hotspots(SomeJudged.Line(5), SomeJudged.Line(6, state: "acknowledged"));
        var (_, page) = await site.GetAsync($"/wall/91{query}");

        Assert.Equal(first, page.Body!.GetAttribute("data-scene"));
        var alarm = Assert.Single(JsonDocument.Parse(page.Body.GetAttribute("data-announced")!).RootElement.GetProperty("alarms").EnumerateArray());
        Assert.Equal("Phường Rạch Giá: trễ nhiều hơn nhóm", Text(alarm, "why"));
    }

    [Fact]
    public async Task Before_anybody_has_looked_for_hotspots_nothing_is_known_of_alarms()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        site.Judgements.Found = SomeJudged.Hotspots(SomeJudged.Line(5)) with { ReviewedAt = null };
        var (_, page) = await site.GetAsync("/wall/91");

        Assert.EndsWith("\"alarms\":null}", page.Body!.GetAttribute("data-announced"), StringComparison.Ordinal);
        Assert.Equal("overview", page.Body.GetAttribute("data-scene"));
    }

    [Theory]
    [InlineData("children", "Tổng quan, Phường Bình Đức, Phường Châu Đốc, Kế hoạch")]
    [InlineData("30003,nobody,30001@2025-07-01,91,30003", "Tổng quan, Phường Bình Đức, Phường Châu Đốc, Kế hoạch")]
    [InlineData("nobody", "Tổng quan, Kế hoạch")]
    public async Task The_overviews_of_several_units_take_one_turn_together(string units, string titles)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(1), Some.Commune(3)));
        var (_, page) = await site.GetAsync($"/wall/91?scenes=overview,plan&units={Uri.EscapeDataString(units)}");

        Assert.Equal(titles, string.Join(", ", Scenes(page).Select(scene => Text(scene, "title"))));
        Assert.Equal(2, page.QuerySelectorAll(".scenes a").Length);
        Assert.Equal(0, Scenes(page)[^2].GetProperty("turn").GetInt32());
    }

    [Fact]
    public async Task A_screen_that_went_through_many_units_leaves_nothing_behind_on_the_server()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(1), Some.Commune(3)));
        var (_, page) = await site.GetAsync("/wall/91?scenes=overview,plan&units=children");
        var (screens, views, tokens) = (site.Services.GetRequiredService<ConnectedScreens>(), site.Services.GetRequiredService<LiveViews>(), site.Services.GetRequiredService<ViewTokens>());
        screens.Add("screen", new FakeLine());

        for (var round = 0; round < 3; round++)
        {
            foreach (var key in Scenes(page).Select(scene => tokens.Open(Text(scene, "token"))!))
                Assert.True(screens.Show("screen", views.Open(key, site.Feed.Find(key.Unit)!)!, default));
        }
        Assert.Equal(4, views.Count);
        site.Clock.Advance(new DashboardOptions().Linger);

        Assert.Equal(1, views.Count);
        screens.Remove("screen");
        site.Clock.Advance(new DashboardOptions().Linger);
        Assert.Equal(0, views.Count);
    }

    [Fact]
    public async Task A_feed_that_fails_leaves_no_scene_out_and_the_page_is_shown_all_the_same()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()).Failure = new InvalidOperationException("away"));
        var (answer, page) = await site.GetAsync("/wall/91");

        Assert.True(answer.IsSuccessStatusCode);
        Assert.StartsWith("{\"empty\":[],", page.Body!.GetAttribute("data-announced"), StringComparison.Ordinal);
    }

    private static List<JsonElement> Scenes(IDocument page) => [.. JsonDocument.Parse(page.Body!.GetAttribute("data-scenes")!).RootElement.EnumerateArray()];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

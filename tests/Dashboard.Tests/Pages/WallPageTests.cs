using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Scenes;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Tests.Pages;

public sealed class WallPageTests
{
    [Fact]
    public async Task The_page_holds_the_frame_byte_for_byte_and_says_where_it_stands()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (answer, page) = await site.GetAsync("/wall/91?scenes=overview&rows=10");
        var unit = site.Feed.Find("91")!;
        using var lease = site.Services.GetRequiredService<LiveViews>().Open(new ViewKey(unit.Key, SceneKind.Overview, 10, null, "vi"), unit)!;
        var frame = await lease.View.FrameAsync(TestContext.Current.CancellationToken);

        Assert.Contains(frame.Content.Html, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(frame.Epoch, page.Body!.GetAttribute("data-epoch"));
        Assert.Equal("1", page.Body.GetAttribute("data-offset"));
        Assert.Equal(frame.Build, page.Body.GetAttribute("data-build"));
        Assert.NotNull(site.Services.GetRequiredService<ViewTokens>().Open(page.Body.GetAttribute("data-token")));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (first, _) = await site.GetAsync("/wall/91");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/wall/91");
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        var answer = await site.Http.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_on_a_page_is_inline_and_its_policy_forbids_it()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (answer, page) = await site.GetAsync("/wall/91?scenes=ranking");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_that_a_page_names_is_there()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (_, page) = await site.GetAsync("/wall/91");

        foreach (var address in page.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src"))
            .Append(page.Body!.GetAttribute("data-worker")))
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(new Uri($"/{address}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task One_root_leads_to_its_wall_several_to_a_choice_and_none_to_a_way_to_begin()
    {
        await using var one = await Site.OpenAsync(feed => feed.With(Some.Province()));
        await using var several = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Province(name: "<b>Huế</b>") with { Key = "46@2025-01-01", Code = "46" }));
        await using var none = await Site.OpenAsync();

        Assert.Equal("/wall/91%402025-07-01", (await one.GetAsync("/")).Answer.Headers.Location!.ToString());
        Assert.Equal("<b>Huế</b>, Tỉnh An Giang", string.Join(", ", (await several.GetAsync("/")).Page.QuerySelectorAll(".units a").Select(link => link.TextContent)));
        Assert.Contains("parlive units import", (await none.GetAsync("/")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_unit_is_a_page_that_helps()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (answer, page) = await site.GetAsync("/wall/%3Cscript%3E?lang=en");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No unit has the key or code “<script>” today.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("An Giang Province", page.QuerySelector(".units a")!.TextContent);
    }

    [Theory]
    [InlineData("/wall/91")]
    [InlineData("/wall/nobody")]
    [InlineData("/unit/nobody")]
    [InlineData("/display")]
    [InlineData("/displays")]
    public async Task What_a_page_names_is_sought_below_the_site_and_not_below_the_page(string address)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (_, page) = await site.GetAsync(address);

        var named = page.Head!.QuerySelectorAll("base, [href], [src]");
        Assert.Equal("BASE", named[0].TagName);
        Assert.True(named.Length > 1);
    }

    [Fact]
    public async Task What_an_address_says_wrongly_is_as_if_it_said_nothing()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (answer, page) = await site.GetAsync("/wall/91?scenes=moon,x&lang=fr&theme=pink&dwell=abc&distance=-1&size=99999&rows=13&kind=castle");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("overview", page.Body!.GetAttribute("data-scene"));
        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Tỉnh An Giang", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_host_that_carries_all_it_may_shows_the_page_all_the_same()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()), options => options.MostViews = 0);
        var (answer, page) = await site.GetAsync("/wall/91");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", page.Body!.GetAttribute("data-epoch"));
        Assert.Contains("1.038", page.Body.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 55)]
    [InlineData(3, 55)]
    [InlineData(8, 98)]
    public void A_capital_letter_subtends_sixteen_minutes_of_arc(int metres, int inches)
    {
        var heightOfScreen = inches * 0.0254 * 0.4903;
        var capital = Sight.Letter(metres, inches) / 1_000d * heightOfScreen * 0.7;

        Assert.InRange(Math.Atan(capital / metres) * 180 / Math.PI * 60, 16, 17.2);
    }
}

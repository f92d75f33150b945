using System.Net;
using AngleSharp.Html.Parser;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Scenes;

namespace ParLive.Dashboard.Tests.Pages;

public sealed class ObjectionPageTests
{
    private static readonly string Path = $"/objections/{Uri.EscapeDataString(Some.Commune(0).Key)}";

    [Fact]
    public async Task The_page_says_what_is_contested_why_until_when_and_what_was_decided()
    {
        await using var site = await Province();
        site.Objections.Known.AddRange([FakeObjections.One("o1", "overdue"), FakeObjections.One("o2", "upheld", "dossier", "H13.1")]);

        var (_, page) = await site.GetAsync(Path);

        var open = Assert.Single(page.QuerySelectorAll("[data-testid=open] .objection"));
        Assert.Equal("quá hạn trả lời", open.QuerySelector(".state")!.TextContent);
        Assert.Contains("Hạn trả lời 01/03/2026 (quá 1 ngày)", open.Words(), StringComparison.Ordinal);
        Assert.StartsWith("<b>Ba kết quả</b>", open.QuerySelector(".ground")!.TextContent, StringComparison.Ordinal);
        var closed = Assert.Single(page.QuerySelectorAll("[data-testid=closed] .objection"));
        Assert.Contains("chấp nhận hồ sơ H13.1", closed.Words(), StringComparison.Ordinal);
        Assert.Contains("Sẽ làm: Gửi lại ba kết quả trước 05/03", closed.Words(), StringComparison.Ordinal);
        Assert.Null(closed.QuerySelector("form"));
        Assert.Contains("Decision overdue".ToLowerInvariant(), (await site.GetAsync(Path + "?lang=en")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_what_explains_a_figure_a_form_leads_to_an_objection_against_that_figure_and_moment()
    {
        await using var site = await Province();
        var (_, figure) = await site.GetAsync($"/unit/{Uri.EscapeDataString(Some.Commune(0).Key)}/figure/onTimeByDate");
        var link = figure.QuerySelector("[data-testid=contest]")!.GetAttribute("href")!;

        var (_, page) = await site.GetAsync("/" + link.Split('#')[0]);
        Assert.Contains("đúng hạn theo ngày hẹn", page.QuerySelector("#raise")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-03-09", page.QuerySelector("#raise [name=due]")!.GetAttribute("value"));
        var hidden = page.QuerySelectorAll("#raise [type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!));
        var answer = await PostAsync(site, "/" + page.QuerySelector("#raise form")!.GetAttribute("action"), [.. hidden, ("ground", "sai"), ("due", "2026-03-12"), ("by", "An")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var raised = Assert.Single(site.Objections.Raised);
        Assert.Equal(("figure", "onTimeByDate", "sai", new DateOnly(2026, 3, 12), "An"), (raised.Of, raised.Subject, raised.Ground, raised.Due!.Value, raised.By));
        Assert.True((site.Clock.GetUtcNow() - raised.At!.Value).Duration() < TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_decision_that_is_refused_says_why_and_keeps_what_was_typed()
    {
        await using var site = await Province();
        site.Objections.Known.Add(FakeObjections.One("o1"));
        site.Objections.Refusal = "isClosed";

        var answer = await PostAsync(site, $"{Path}/o1", ("act", "dismiss"), ("text", "<script>alert(1)</script>"), ("by", "Sở \"A\""));
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("đã được quyết định", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("details[open] textarea")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(("o1", new("dismiss", "<script>alert(1)</script>", "Sở \"A\"")), Assert.Single(site.Objections.Orders));
    }

    [Fact]
    public async Task Where_keys_are_configured_only_who_shows_the_operators_writes()
    {
        await using var site = await Province();
        site.Objections.Known.Add(FakeObjections.One("o1"));
        site.Keys.Add("plk_operator", "operator");

        var (_, page) = await site.GetAsync(Path + "?of=dossier&subject=1");
        Assert.Empty(page.QuerySelectorAll(".enter"));
        Assert.NotNull(page.QuerySelector("[type=password]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(site, $"{Path}/o1", ("act", "uphold"), ("text", "x"), ("by", "An"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(site, Path, ("act", "raise"), ("of", "dossier"), ("subject", "1"))).StatusCode);
        Assert.Empty(site.Objections.Orders);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent([]) };
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Http.SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_unit_page_the_wall_and_the_meeting_mark_what_is_contested_in_words()
    {
        await using var site = await Site.OpenAsync(feed =>
        {
            feed.With([Some.Province(), .. Enumerable.Range(0, 3).Select(number => Some.Commune(number))]);
            feed.Boards = (unit, asOf) => Some.Board(unit, asOf, [.. Some.Rows(3).Select((row, place) => row with { Contested = place == 1 ? 2 : 0 })]);
            feed.Overviews = (unit, asOf) => Some.Reading(unit, asOf) with { Contested = ["onTimeByDate"] };
        });
        site.Objections.Known.Add(FakeObjections.One("o1"));

        var (_, unit) = await site.GetAsync("/unit/91");
        Assert.Contains("đang giải trình", unit.QuerySelector("[data-testid=objections]")!.Words(), StringComparison.Ordinal);
        Assert.Contains("đang giải trình", unit.QuerySelector("[data-testid=key-onTimeByDate]")!.Words(), StringComparison.Ordinal);
        Assert.NotNull((await site.GetAsync("/unit/91/figure/onTimeByDate")).Page.QuerySelector("[data-testid=contested]"));
        var (_, wall) = await site.GetAsync("/wall/91?scenes=ranking");
        Assert.Equal("đang giải trình", Assert.Single(wall.QuerySelectorAll(".board tbody .contested")).GetAttribute("aria-label"));
        Assert.Contains("đang giải trình", wall.QuerySelector(".board thead .name")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đang giải trình", (await site.GetAsync("/wall/91?scenes=overview")).Page.QuerySelector("[data-f=on-time]")!.TextContent, StringComparison.Ordinal);
        var (_, meeting) = await site.GetAsync("/meeting/91?at=2026-03-01T17:00:00");
        Assert.Single(meeting.QuerySelectorAll(".meeting-board tbody .contested"));
        Assert.Contains("đang giải trình", meeting.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<Site> Province() => Site.OpenAsync(feed => feed.With([Some.Province(), .. Enumerable.Range(0, 3).Select(number => Some.Commune(number))]));

    private static async Task<HttpResponseMessage> PostAsync(Site site, string address, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

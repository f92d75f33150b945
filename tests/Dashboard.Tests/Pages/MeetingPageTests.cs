using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Scenes;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Dashboard.Tests.Pages;

public sealed class MeetingPageTests
{
    private const string Moment = "at=2026-03-01T17:00:00";

    [Fact]
    public async Task Opening_the_page_fixes_a_moment_in_the_address_and_says_it_in_the_largest_letters()
    {
        await using var site = await Province();
        var (first, _) = await site.GetAsync("/meeting/91?lang=en");
        Assert.Equal("/meeting/91%402025-07-01?at=2026-03-02T14%3A32%3A07&lang=en", first.Headers.Location!.OriginalString);

        var (_, page) = await site.GetAsync($"/meeting/91?{Moment}");

        Assert.Equal("17:00, Chủ Nhật 01/03/2026 chính xác đến phút", page.QuerySelector("[data-testid=moment]")!.Words());
        Assert.StartsWith("Chưa chốt.", page.QuerySelector("[data-testid=kept]")!.Words(), StringComparison.Ordinal);
        Assert.Equal(12, page.QuerySelectorAll(".meeting-board tbody tr").Length);
        Assert.Contains("at=2026-03-01T17%3A00%3A00", page.QuerySelector("#next")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_begins_keeps_what_it_showed_though_the_board_changes()
    {
        await using var site = await Province();
        var held = await BeginAsync(site);
        var (_, before) = await site.GetAsync(held);

        site.Feed.Boards = (unit, asOf) => Some.Board(unit, asOf, Some.Rows(3));
        var (_, after) = await site.GetAsync(held);

        Assert.Equal("Đã chốt.", after.QuerySelector("[data-testid=kept] b")!.TextContent);
        Assert.Equal(before.QuerySelector("main")!.InnerHtml, after.QuerySelector("main")!.InnerHtml);
        Assert.Equal(34 + 3 + 1, Steps(after));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_number_leads_to_its_unit()
    {
        await using var site = await Province();
        var held = await BeginAsync(site);
        var (_, board) = await site.GetAsync($"{held}?show=board-3");
        Assert.EndsWith($"show=unit-{Uri.EscapeDataString(Some.Commune(0).Key)}", board.QuerySelector("#next")!.GetAttribute("href"), StringComparison.Ordinal);

        var (_, sheet) = await site.GetAsync($"{held}?show=number-2");

        Assert.Equal(Some.Commune(1).Name, sheet.QuerySelector(".meeting-sheet h2")!.TextContent);
        Assert.Contains("Hạng 1–5 trong 32", sheet.QuerySelector(".big")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("+1,5", sheet.QuerySelector(".meeting-sheet")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(sheet.QuerySelector(".hotspot"));
        foreach (var nonsense in new[] { "number-0", "number-999", "unit-nobody", "<script>" })
            Assert.NotNull((await site.GetAsync($"{held}?show={Uri.EscapeDataString(nonsense)}")).Page.QuerySelector(".meeting-board"));
    }

    [Fact]
    public async Task The_next_meeting_begins_with_what_is_open_and_compares_with_the_last()
    {
        await using var site = await Province();
        await BeginAsync(site);
        site.Meetings.Commitments.Add(Commitment("open", "overdue"));
        site.Meetings.Commitments.Add(Commitment("done", "done"));
        site.Clock.Advance(TimeSpan.FromDays(7));
        site.Feed.Boards = (unit, asOf) => Some.Board(unit, asOf, [.. Some.Rows(32, 2).Select(row => row with { Overdue = row.Overdue + 3 })]);
        var (_, prepared) = await site.GetAsync("/meeting/91?at=2026-03-09T08:00:00");
        var held = await BeginAsync(site, "at=2026-03-09T08:00:00");

        var (_, first) = await site.GetAsync(held);
        var (_, board) = await site.GetAsync($"{held}?show=board-1");

        foreach (var page in new[] { prepared, first })
        {
            var commitment = Assert.Single(page.QuerySelectorAll(".commitment"));
            Assert.Equal("▲ quá hạn <b>gửi</b> báo cáo", commitment.QuerySelector(".what")!.Words());
            Assert.Contains("trễ 6 ngày", commitment.TextContent, StringComparison.Ordinal);
        }
        Assert.Contains("So với cuộc họp 01/03/2026 17:00", board.QuerySelector("[data-testid=kept]")!.TextContent, StringComparison.Ordinal);
        Assert.All(board.QuerySelectorAll("tbody .over + .change"), cell => Assert.Equal("+3", cell.TextContent));
    }

    [Fact]
    public async Task A_pinned_unit_comes_first_and_keeps_its_number()
    {
        await using var site = await Province();
        var held = await BeginAsync(site);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(site, $"{held}?show=board-1", ("act", "pin"), ("unit", Some.Commune(4).Key))).StatusCode);

        var (_, page) = await site.GetAsync($"{held}?show=board-1");

        var row = page.QuerySelector(".meeting-board tbody tr")!;
        Assert.Equal(("5", Some.Commune(4).Name), (row.Children[0].TextContent, row.QuerySelector("a")!.TextContent));
        Assert.Equal("đã ghim", row.QuerySelector(".pin")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task What_is_refused_says_why_and_keeps_what_was_typed()
    {
        await using var site = await Province();
        var held = await BeginAsync(site);
        site.Meetings.Refusal = "dueHasPassed";

        var answer = await PostAsync(
            site, $"{held}?show=noted", ("act", "commit"), ("unit", $"!{Some.Commune(0).Key}"), ("who", "Xã \"A\""), ("task", "<script>alert(1)</script>"), ("due", "2020-01-01"), ("by", "An"));
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Hạn phải từ hôm nay", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector(".commit [name=task]")!.GetAttribute("value"));
        Assert.Equal("Xã \"A\"", page.QuerySelector(".commit [name=who]")!.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll("script"));
        var order = Assert.Single(site.Meetings.Orders);
        Assert.Equal((Some.Commune(0).Key, true, new DateOnly(2020, 1, 1)), (order.Unit, order.IsHotspot, order.Due));
    }

    [Theory]
    [InlineData("at=2099-01-01T00:00:00", "tương lai")]
    [InlineData("at=yesterday", "Không hiểu được thời điểm “yesterday”")]
    [InlineData("at=%3Cb%3E", "Không hiểu được thời điểm “<b>”")]
    public async Task A_moment_that_cannot_be_shown_is_said_and_the_page_shows_now(string query, string words)
    {
        await using var site = await Province();
        var (answer, page) = await site.GetAsync($"/meeting/91?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("02/03/2026", page.QuerySelector("[data-testid=moment]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_all_data_figures_are_unknown_and_not_zero()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()).Boards = (unit, asOf) =>
            Some.Board(unit, asOf, [.. Some.Rows(0, 4).Select(row => row with { IsBlank = true })]) with { Edition = null });
        var (_, page) = await site.GetAsync($"/meeting/91?{Moment}");

        Assert.Contains("Chưa có dữ liệu nào đến thời điểm này", page.QuerySelector(".meeting-board .warning")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("tbody .over, tbody .rate, tbody .rank"), cell => Assert.Equal("—", cell.Words()));
    }

    [Fact]
    public async Task A_unit_without_others_below_it_and_a_feed_that_fails_have_words()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()).Boards = (unit, asOf) => Some.Board(unit, asOf, []) with { Kind = "", Kinds = [], Edition = null });
        Assert.Contains("Không có đơn vị trực thuộc nào", (await site.GetAsync($"/meeting/91?{Moment}")).Page.QuerySelector(".nothing")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/meeting/nobody")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/meeting/91/nobody")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/meeting/91/nobody/remote")).Answer.StatusCode);

        site.Feed.Failure = new InvalidOperationException("gone");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.GetAsync($"/meeting/91?{Moment}")).Answer.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", null, HttpStatusCode.Forbidden)]
    [InlineData("same-site", null, HttpStatusCode.Forbidden)]
    [InlineData("none", null, HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData(null, "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "null", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", null, HttpStatusCode.Redirect)]
    [InlineData(null, "own", HttpStatusCode.Redirect)]
    public async Task Only_forms_of_the_sites_own_pages_are_taken(string? fetched, string? origin, HttpStatusCode expected)
    {
        await using var site = await Province();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/meeting/91?{Moment}") { Content = new FormUrlEncodedContent([new("by", "An")]) };
        if (fetched is not null)
            request.Headers.Add("Sec-Fetch-Site", fetched);
        if (origin is not null)
            request.Headers.Add("Origin", origin is "own" ? site.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin);

        Assert.Equal(expected, (await site.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_form_larger_than_any_person_types_is_refused()
    {
        await using var site = await Province();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(site, $"/meeting/91?{Moment}", ("by", new string('x', 20_000)))).StatusCode);
    }

    [Fact]
    public async Task Where_keys_are_configured_only_a_browser_that_was_given_the_operators_writes()
    {
        await using var site = await Province();
        var held = await BeginAsync(site);
        site.Keys.Add("plk_operator", "operator");
        site.Keys.Add("plk_portal", "portal");
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(site, $"{held}?show=noted", ("act", "pin"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(site, $"{held}/remote", ("step", "next"))).StatusCode);
        var (_, closed) = await site.GetAsync(held);
        Assert.Null(closed.QuerySelector("form.commit, #pin"));
        Assert.NotNull(closed.QuerySelector("form.key"));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(site, "/meeting/91/key", ("key", "plk_portal"))).StatusCode);

        var entered = await PostAsync(site, "/meeting/91/key", ("key", "plk_operator"), ("meeting", "m1"));
        var cookie = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("plk_operator", cookie, StringComparison.Ordinal);

        // The link to the remote control carries a pass for this meeting alone.
        using var request = new HttpRequestMessage(HttpMethod.Get, held);
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        var open = await PageAsync(await site.Http.SendAsync(request, TestContext.Current.CancellationToken));
        var remote = open.QuerySelector("#remote")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(site, $"/{remote}", ("step", "next"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(site, $"/{remote.Replace("pass=", "pass=x", StringComparison.Ordinal)}", ("step", "next"))).StatusCode);

        site.Keys.Clear();
        site.Keys.Add("plk_other", "operator");
        using var revoked = new HttpRequestMessage(HttpMethod.Get, held);
        revoked.Headers.Add("Cookie", cookie.Split(';')[0]);
        Assert.NotNull((await PageAsync(await site.Http.SendAsync(revoked, TestContext.Current.CancellationToken))).QuerySelector("form.key"));
    }

    [Fact]
    public async Task The_remote_control_moves_the_meeting_and_whoever_waits_hears_of_it()
    {
        await using var site = await Province();
        var held = await BeginAsync(site);
        var (_, place) = await Text(site, $"{held}/place");
        var mark = place.Split("\"mark\":\"")[1].Split('"')[0];
        var waiting = Text(site, $"{held}/place?after={mark}");

        await PostAsync(site, $"{held}/remote", ("step", "next"));

        Assert.Contains("\"show\":\"board-2\"", (await waiting).Text, StringComparison.Ordinal);
        await PostAsync(site, $"{held}/remote", ("step", "last"));
        var (_, remote) = await site.GetAsync($"{held}/remote");
        Assert.Contains("Cam kết của cuộc họp này", remote.QuerySelector(".now")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noted", remote.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(site, $"{held}/remote", ("show", "board-1"), ("by", "screen"))).StatusCode);
        Assert.Contains("\"by\":\"screen\"", (await Text(site, $"{held}/place")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_is_scrubbed_by_the_close_of_each_day()
    {
        await using var site = await Province();
        var (_, page) = await site.GetAsync($"/meeting/91?{Moment}");
        var days = page.QuerySelector("#scrubber")!.GetAttribute("data-days")!;

        Assert.Equal("29", page.QuerySelector("#day")!.GetAttribute("value"));
        Assert.Equal("CN 01/03/2026", page.QuerySelector("#day")!.GetAttribute("aria-valuetext"));
        Assert.Contains("2026-02-28T23:59:59", days, StringComparison.Ordinal);
        Assert.Contains("at=2026-02-28T23%3A59%3A59", page.QuerySelector("#day-before")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    private static Task<Site> Province() => Site.OpenAsync(feed => feed.With(Some.Province()));

    private static CommitmentReading Commitment(string id, string state) => new(
        id, "m1", Some.Commune(0).Key, Some.Commune(0).Name, Some.Commune(0).NameEn, false, "Chủ tịch xã", "<b>gửi</b> báo cáo", new DateOnly(2026, 3, 3), state, Some.Monday, "An");

    private static int Steps(IDocument page) => int.Parse(page.QuerySelector("#where")!.TextContent.Split('/')[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> BeginAsync(Site site, string at = Moment)
    {
        var answer = await PostAsync(site, $"/meeting/91?{at}", ("by", "Bình"), ("title", "Giao ban"));
        return answer.Headers.Location!.OriginalString.Split('?')[0];
    }

    private static Task<HttpResponseMessage> PostAsync(Site site, string address, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return site.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<(HttpStatusCode Status, string Text)> Text(Site site, string address)
    {
        var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<IDocument> PageAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}

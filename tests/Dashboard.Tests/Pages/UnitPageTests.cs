using System.Net;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Scenes;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Pages;

public sealed class UnitPageTests
{
    [Fact]
    public async Task Every_figure_shows_its_definition_and_its_parts_and_leads_to_its_dossiers()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (_, page) = await site.GetAsync("/unit/91");

        Assert.Equal("đúng hạn theo ngày hẹn, trên hồ sơ đã xong onTimeByDate 94,60 35.390 37.410", string.Join(' ', page.QuerySelector("[data-testid=rate-onTimeByDate]")!.Children.Select(cell => cell.Words())));
        var overdue = page.QuerySelector("[data-testid=measure-openOverdue] td a")!;
        Assert.Equal("1.038", overdue.TextContent);
        Assert.Equal("unit/91%402025-07-01?measure=openOverdue#dossiers", overdue.GetAttribute("href"));
        Assert.Equal("Số liệu vào lúc 02/03/2026 14:32, chính xác đến phút", page.QuerySelector("[data-testid=as-of]")!.Words());
    }

    [Fact]
    public async Task The_dossiers_behind_a_figure_are_listed_page_by_page()
    {
        DossierQuestion? asked = null;
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0)).DossierPages = question =>
        {
            asked = question;
            return new(Some.Monday, question.Measure, 120, [new(Some.Commune(0).Key, "=cmd<1>", "", "", "desk", null, null, null, null, null, 3, [], 1)]);
        });
        var (_, page) = await site.GetAsync("/unit/91?measure=openOverdue&page=2&as-of=2026-02-28T17:00");

        Assert.Equal(50, asked!.Skip);
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 10, 0, 0, TimeSpan.Zero), asked.AsOf!.Value.ToUniversalTime());
        var row = page.QuerySelector("#dossiers tbody tr")!;
        Assert.Equal("=cmd<1>", row.Children[0].FirstChild!.TextContent.Trim());
        Assert.Equal("Phường Long Xuyên", row.Children[1].TextContent);
        Assert.Equal("Trang 2/3", page.QuerySelector(".pager span")!.TextContent);
        Assert.EndsWith("as-of=2026-02-28T17:00&measure=openOverdue&page=3#dossiers", page.QuerySelector("[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_date_that_was_computed_says_by_which_rule_and_calendar()
    {
        var computed = new DossierRow(Some.Commune(0).Key, "1", "1.000894", "", "desk", Some.Monday, new(2026, 3, 6), new(2026, 3, 9), null, null, 0, [], 2)
        {
            Rule = new DossierRule("1.000894", 2, 2.5m, "working-days", "shift", "hue/2+VN/3", true),
        };
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0)).DossierPages = question =>
            new(Some.Monday, question.Measure, 2, [computed, computed with { Number = "2", Rule = null }]));

        var (_, page) = await site.GetAsync("/unit/91?measure=open");
        var (_, english) = await site.GetAsync("/unit/91?measure=open&lang=en");

        var rows = page.QuerySelectorAll("#dossiers tbody tr");
        Assert.StartsWith("09/03/2026", rows[0].Children[7].Words(), StringComparison.Ordinal);
        Assert.Equal("hạn tính theo quy tắc 1.000894, bản 2 (2,5 ngày làm việc), lịch hue/2+VN/3", rows[0].QuerySelector("[data-testid=rule]")!.Words());
        Assert.Equal("tạm tính: chưa biết hết ngày nghỉ", rows[0].QuerySelector("[data-testid=provisional]")!.Words());
        Assert.Equal("09/03/2026", rows[1].Children[7].Words());
        Assert.Contains("2.5 working days", english.QuerySelector("[data-testid=rule]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("as-of=2099-01-01T00:00", "tương lai")]
    [InlineData("as-of=yesterday", "Không hiểu được thời điểm “yesterday”")]
    [InlineData("from=31/12", "Không hiểu được ngày “31/12”")]
    [InlineData("measure=<b>", "Không có chỉ số nào tên “<b>”")]
    [InlineData("measure=tasksOpen", "Không có chỉ số nào tên “tasksOpen”")]
    public async Task What_cannot_be_answered_is_said_and_the_page_shows_what_there_is(string query, string words)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (answer, page) = await site.GetAsync($"/unit/91?{query.Replace("<b>", "%3Cb%3E", StringComparison.Ordinal)}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-testid=measure-openOverdue]"));
    }

    [Fact]
    public async Task A_unit_never_heard_from_says_so_and_shows_no_zeros()
    {
        await using var site = await Site.OpenAsync(feed =>
            feed.With(Some.Province()).Overviews = (unit, asOf) => Some.Reading(unit, asOf, 0, Some.Trust(heard: false)));
        var (_, page) = await site.GetAsync("/unit/91");

        Assert.Contains("Chưa nhận được dữ liệu nào", page.QuerySelector(".warning")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("[data-testid^=measure-] td, [data-testid^=rate-] td"), cell => Assert.Equal("—", cell.Words()));
    }

    [Fact]
    public async Task A_unit_whose_feed_is_lost_says_since_when_and_what_its_figures_hold()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0)));
        site.Judgements.Heard = SomeJudged.Feeds(SomeJudged.Feed("lost"));
        var (_, page) = await site.GetAsync("/unit/30000");
        var (_, past) = await site.GetAsync("/unit/30000?as-of=2026-03-01T08:00");

        Assert.Equal("mất tín hiệu từ 02/03/2026 11:32. Các con số chỉ gồm những gì đã nhận được.", page.QuerySelector(".warning")!.Words());
        Assert.Null(past.QuerySelector(".warning"));
    }

    [Fact]
    public async Task A_feed_that_fails_is_a_page_that_tries_again()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()).Failure = new InvalidOperationException("gone"));
        var (answer, page) = await site.GetAsync("/unit/91");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("meta[http-equiv=refresh]"));
    }
}

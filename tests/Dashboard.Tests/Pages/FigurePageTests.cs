using System.Net;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Scenes;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Pages;

public sealed class FigurePageTests
{
    [Fact]
    public async Task Every_figure_of_a_unit_leads_to_what_it_means()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (_, page) = await site.GetAsync("/unit/91?as-of=2026-02-28T17:00&lang=en");

        var links = page.QuerySelectorAll("[data-testid^=rate-] th a, [data-testid^=measure-] th a, .keys a").Select(link => link.GetAttribute("href")!).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(links.Count > 7, string.Join(' ', links));
        foreach (var link in links)
        {
            var (answer, explained) = await site.GetAsync("/" + link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, link);
            Assert.Contains("28/02/2026 17:00", explained.QuerySelector("[data-testid=as-of]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_rate_is_explained_by_its_formula_in_words_and_numbers_and_by_the_dossiers_behind_each_term()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (_, page) = await site.GetAsync("/unit/91/figure/onTimeByDate");

        Assert.Equal("94,60%", page.QuerySelector(".figure-value")!.Words().Replace(" ", "", StringComparison.Ordinal));
        var formula = page.QuerySelectorAll(".formula").Select(line => line.Words()).ToList();
        Assert.Equal("(xong trước hạn + xong đúng hạn) ÷ (xong trước hạn + xong đúng hạn + xong trễ hạn)", formula[0]);
        Assert.Equal("(35.390) ÷ (37.410) = 94,60 %", formula[1]);
        Assert.Contains("Lịch làm việc VN/3; cây đơn vị phiên bản 12", page.QuerySelector(".explained")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("onTimeByDate phiên bản 1", page.QuerySelector(".explained")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main table a"), link => link.GetAttribute("href") == "unit/91%402025-07-01?measure=resolvedLate#dossiers");
    }

    [Theory]
    [InlineData("/unit/91/figure/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/unit/91/figure/%3Cscript%3E", HttpStatusCode.NotFound)]
    [InlineData("/unit/nobody/figure/onTimeByDate", HttpStatusCode.NotFound)]
    [InlineData("/unit/nobody/fields", HttpStatusCode.NotFound)]
    [InlineData("/compare", HttpStatusCode.BadRequest)]
    [InlineData("/compare?unit=91", HttpStatusCode.BadRequest)]
    [InlineData("/compare?unit=91&unit=91", HttpStatusCode.BadRequest)]
    [InlineData("/compare?unit=91&unit=nobody", HttpStatusCode.NotFound)]
    [InlineData("/compare?unit=91&unit=a&unit=b&unit=c&unit=d&unit=e", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_said_and_leads_on(string address, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (answer, page) = await site.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("main a[href]"));
        Assert.Null(page.QuerySelector("script:not([src])"));
    }

    [Fact]
    public async Task Two_units_stand_side_by_side_with_the_digits_of_their_own_pages()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0), Some.Commune(1)));
        var (_, page) = await site.GetAsync($"/compare?unit={Some.Commune(0).Key}&unit={Some.Commune(1).Key}");
        var (_, own) = await site.GetAsync($"/unit/{Some.Commune(0).Key}");

        Assert.Equal([Some.Commune(0).Name, Some.Commune(1).Name], page.QuerySelectorAll("thead a").Select(link => link.TextContent).Take(2), StringComparer.Ordinal);
        var row = page.QuerySelectorAll("tbody tr").First(line => line.Words().StartsWith("đúng hạn theo ngày hẹn", StringComparison.Ordinal));
        Assert.Equal(own.QuerySelector("[data-testid=rate-onTimeByDate] td")!.Words(), row.QuerySelector("td")!.Words());
    }

    [Fact]
    public async Task A_unit_that_is_younger_than_another_begins_later_in_the_chart_of_both()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0), Some.Commune(1)).Overviews = (unit, asOf) =>
        {
            var reading = Some.Reading(unit, asOf);
            return unit.Key == Some.Commune(1).Key
                ? reading with { Last30Days = reading.Last30Days with { Measures = reading.Last30Days.Measures.ToDictionary(pair => pair.Key, _ => 0L, StringComparer.Ordinal) } }
                : reading;
        });
        var (answer, page) = await site.GetAsync($"/compare?unit={Some.Commune(1).Key}&unit={Some.Commune(0).Key}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(26, page.QuerySelectorAll("[data-testid=compare-trend] tbody tr").Length);
    }

    [Fact]
    public async Task Five_units_are_too_many()
    {
        await using var site = await Site.OpenAsync(feed => feed.With([Some.Province(), .. Enumerable.Range(0, 5).Select(number => Some.Commune(number))]));

        var (answer, _) = await site.GetAsync("/compare?" + string.Join('&', Enumerable.Range(0, 5).Select(number => $"unit={Some.Commune(number).Key}")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_list_of_dossiers_says_in_what_order_and_of_how_many_and_its_links_keep_what_is_looked_for()
    {
        DossierQuestion? asked = null;
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()).DossierPages = question =>
        {
            asked = question;
            return new(Some.Monday, question.Measure, 120, [new(Some.Province().Key, "1", "", "", "desk", null, null, null, null, null, 3, [], 1)]) { All = 1_038 };
        });
        var (_, page) = await site.GetAsync("/unit/91?measure=openOverdue&text=%22%3E%3Cb%3E%C4%91%E1%BA%A5t&field=&order=due&backwards=true");

        Assert.Equal((new DossierFilter("", null, "\"><b>đất"), "due", true), (asked!.Filter!, asked.Order, asked.Backwards));
        Assert.Contains("trong tổng số 1.038", page.QuerySelector("[data-testid=dossiers-total]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("descending", page.QuerySelector("#dossiers [aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal("\"><b>đất", page.QuerySelector("#dossiers input[name=text]")!.GetAttribute("value"));
        Assert.Contains("text=%22%3E%3Cb%3E%C4%91%E1%BA%A5t&order=due&backwards=true&page=2", page.QuerySelector("[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#dossiers b"));
    }

    [Fact]
    public async Task Work_is_told_apart_by_field_and_each_count_leads_to_its_dossiers()
    {
        await using var site = await Site.OpenAsync(feed =>
        {
            feed.With(Some.Province());
            feed.Breakdowns = (unit, question) => new(unit, question.By, [new("Đất đai", Some.Reading(Some.Province(), Some.Monday).Last30Days), new("", Some.Reading(Some.Province(), Some.Monday, 0).Last30Days)]);
        });
        var (_, page) = await site.GetAsync("/unit/91?by=procedure");
        var rows = page.QuerySelectorAll("#parts tbody tr");

        Assert.Equal(["Đất đai", "không rõ"], rows.Select(row => row.Children[0].Words()), StringComparer.Ordinal);
        Assert.Equal("unit/91%402025-07-01?by=procedure&measure=openOverdue&procedure=%C4%90%E1%BA%A5t%20%C4%91ai#dossiers", rows[0].Children[3].QuerySelector("a")!.GetAttribute("href"));
        Assert.EndsWith("&procedure=#dossiers", rows[1].Children[3].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_shows_what_became_of_it()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0)).Histories = unit => new(
            unit.Key, [Some.Commune(0)], [], [new(new(2020, 1, 1), "began", [], "Xã Cũ", "Old"), new(new(2026, 2, 1), "took-over", [Some.Commune(0)])]));
        var (_, page) = await site.GetAsync("/unit/91");

        Assert.Equal(
            ["01/01/2020 bắt đầu với tên Xã Cũ", $"01/02/2026 tiếp nhận {Some.Commune(0).Name} ({Some.Commune(0).Code})"],
            page.QuerySelectorAll(".history li").Select(step => step.Words()),
            StringComparer.Ordinal);
        // The same stands on the axis of its trend.
        Assert.Contains("\"text\":\"tiếp nhận Phường Long Xuyên\"", page.QuerySelector("[data-testid=trend-load] [data-chart]")!.GetAttribute("data-chart"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_part_that_fails_takes_no_other_with_it()
    {
        await using var site = await Site.OpenAsync(feed =>
        {
            feed.With(Some.Province());
            feed.Spreads = (_, _) => throw new InvalidOperationException("gone");
            feed.TaskPages = _ => throw new InvalidOperationException("gone");
        });
        var (answer, page) = await site.GetAsync("/unit/91");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("[data-testid=trend-on-time]"));
        Assert.Null(page.QuerySelector("[data-testid=spread]"));
    }
}

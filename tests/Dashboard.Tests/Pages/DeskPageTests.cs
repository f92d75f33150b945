using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Scenes;

namespace ParLive.Dashboard.Tests.Pages;

public sealed class DeskPageTests
{
    private static readonly string Path = $"/desk/{Uri.EscapeDataString(Some.Commune(0).Key)}";

    [Fact]
    public async Task An_official_sees_own_open_dossiers_overdue_first_and_what_is_paused_apart()
    {
        await using var site = await Open();

        var (_, page) = await site.GetAsync(Path + "?official=CB-07");

        Assert.Equal("Hồ sơ của CB-07", page.QuerySelector("h1")!.TextContent);
        string[] sections = [.. page.QuerySelectorAll("main section").Select(section => section.QuerySelector("h2")!.TextContent)];
        Assert.Equal("Quá hạn: 1, Sắp đến hạn: 2, Chưa có hạn: 1, Đang dừng, chờ bên khác: 1", string.Join(", ", sections));
        Assert.Equal("H13.21-260210-0007", page.QuerySelector("main section li b")!.TextContent);
        Assert.Contains("26/02/2026 · quá 4 ngày", page.QuerySelector("[data-testid='desk.overdue']")!.Words(), StringComparison.Ordinal);
        Assert.Contains("02/03/2026 · hôm nay thẩm định", page.QuerySelector("[data-testid='desk.ahead'] li")!.Words(), StringComparison.Ordinal);
        Assert.Contains("chờ bổ sung từ 25/02/2026", page.QuerySelector("[data-testid='desk.stopped']")!.Words(), StringComparison.Ordinal);
        Assert.Contains("4 days past", (await site.GetAsync(Path + "?official=CB-07&lang=en")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_official_the_page_says_who_has_how_much_and_what_nobody_has_comes_last()
    {
        await using var site = await Open();

        var (_, page) = await site.GetAsync(Path);

        string[] lines = [.. page.QuerySelectorAll("[data-testid=officials] li").Select(line => line.Words())];
        Assert.Equal("CB-07 5 hồ sơ đang mở · 1 quá hạn|CB-11 1 hồ sơ đang mở · 1 quá hạn|chưa nêu người xử lý 1 hồ sơ đang mở", string.Join('|', lines));
        Assert.EndsWith("?official=CB-07", page.QuerySelector("[data-testid=officials] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("H13.21-260226-0010", (await site.GetAsync(Path + "?official=")).Page.QuerySelector("main li b")!.TextContent);
    }

    [Fact]
    public async Task An_official_without_open_dossiers_and_one_that_is_no_code_are_answered_in_words()
    {
        await using var site = await Open();

        Assert.Contains("Không có hồ sơ nào đang mở", (await site.GetAsync(Path + "?official=%3Cb%3E")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await site.GetAsync(Path + "?official=" + new string('x', 99))).Page.QuerySelector("[data-testid=officials]"));
    }

    private static Task<Site> Open() => Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0)).DossierPages = SomeDesks.Page);
}

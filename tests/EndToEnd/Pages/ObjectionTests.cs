using ParLive.Dashboard.Tests.Feeds;
using ParLive.EndToEnd.Looks;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Pages;

/// <summary>The pages of objections and of officials, in a real browser.</summary>
public sealed class ObjectionTests(Chromium chromium)
{
    [Theory]
    [InlineData("/objections/91?of=figure&subject=onTimeByDate", "vi")]
    [InlineData("/desk/91?official=CB-07", "en")]
    [InlineData("/desk/91", "vi")]
    public async Task Everybody_can_read_the_page_on_every_screen(string address, string language)
    {
        await using var site = await OpenAsync();
        await using var glass = await chromium.OpenAsync(site.Address);
        await glass.Page.GotoAsync(Looking.With(address, $"lang={language}"));
        await Looking.ReadyAsync(glass, address);
        var wrong = new List<string>();
        foreach (var (width, height) in Looking.Glasses)
        {
            await glass.Page.SetViewportSizeAsync(width, height);
            await glass.Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            wrong.AddRange((await Looking.MeasureAsync(glass, "layout.js", false)).Select(line => $"{width}x{height}: {line}"));
        }
        foreach (var theme in (string[])["day", "night"])
        {
            await Looking.PaintAsync(glass, theme);
            wrong.AddRange(await Looking.BreachesAsync(glass));
        }

        Assert.Empty(wrong);
        Assert.Empty(glass.Complaints);
    }

    [Fact]
    public async Task An_officials_page_renews_itself_each_minute_and_says_when_it_cannot()
    {
        var site = await OpenAsync();
        await using var glass = await chromium.OpenAsync(site.Address);
        await glass.Page.Clock.InstallAsync();
        await glass.Page.GotoAsync("/desk/91?official=CB-07");
        await glass.Page.EvaluateAsync("() => { window.here = true; }");
        site.Feed.DossierPages = question => new(Some.Monday, question.Measure, 0, []);

        await glass.Page.Clock.RunForAsync(61_000);
        await Expect(glass.Page.Locator("main")).ToContainTextAsync("Không có hồ sơ nào đang mở");
        Assert.True(await glass.Page.EvaluateAsync<bool>("() => window.here"));

        await site.DisposeAsync();
        await glass.Page.Clock.RunForAsync(61_000);
        await Expect(glass.Page.Locator("#away")).ToBeVisibleAsync();
    }

    private static async Task<DrivenSite> OpenAsync()
    {
        var site = await DrivenSite.OpenAsync(feed => feed.DossierPages = SomeDesks.Page);
        site.Objections.Known.AddRange([FakeObjections.One("o1", "overdue"), FakeObjections.One("o2", "open", "dossier", "H13.1"), FakeObjections.One("o3", "upheld")]);
        return site;
    }
}

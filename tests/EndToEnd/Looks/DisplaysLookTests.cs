using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>How the page of the displays looks, and a screen that waits to be one.</summary>
public sealed class DisplaysLookTests(Chromium chromium)
{
    [Theory]
    [InlineData("day", "vi")]
    [InlineData("night", "en")]
    public async Task Displays_and_the_screen_that_waits_to_be_one_look_well_on_every_screen(string theme, string language)
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var glass = await chromium.OpenAsync(server);
        await glass.Page.EmulateMediaAsync(new() { ColorScheme = theme == "night" ? ColorScheme.Dark : ColorScheme.Light });
        foreach (var page in new[] { "/display", "/displays" })
            await LooksWellAsync(page);

        using var screens = new Screens(server);
        await Screens.PaintAsync(await screens.PairAsync("Phòng điều hành", "H"), TimeSpan.Zero);
        await Screens.PaintAsync(await screens.PairAsync("MànhìnhkhôngcódấucáchđặttạiTrungtâmPhụcvụhànhchínhcông", "H"), TimeSpan.FromHours(4));
        await screens.PairAsync("<b>Sảnh tầng trệt, bên trái cửa ra vào</b>", "A");
        // The page hears of them by itself, and loads itself anew: whoever went elsewhere in that moment would be held up.
        await Expect(glass.Page.Locator(".display")).ToHaveCountAsync(3);
        await LooksWellAsync("/displays");
        await glass.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        await MeasureEveryScreenAsync("/displays, opened");
        Assert.Empty(await Looking.BreachesAsync(glass));
        Assert.Empty(glass.Complaints);

        async Task LooksWellAsync(string page)
        {
            await glass.Page.GotoAsync($"{page}?lang={language}&theme={theme}");
            if (page == "/display")
                await Expect(glass.Page.Locator("#code")).Not.ToHaveTextAsync("—");
            await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            await MeasureEveryScreenAsync(page);
            Assert.Empty(await Looking.BreachesAsync(glass));
        }

        async Task MeasureEveryScreenAsync(string page)
        {
            foreach (var (width, height) in Looking.Glasses)
            {
                await glass.Page.SetViewportSizeAsync(width, height);
                Assert.Empty((await Looking.MeasureAsync(glass, "layout.js", page == "/display")).Select(line => $"{page} {width}x{height}: {line}"));
            }
        }
    }
}

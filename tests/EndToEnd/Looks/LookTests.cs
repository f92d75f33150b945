using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>How the pages look, by rules that a machine can check; none of them leaves a complaint on the browser's console.</summary>
public sealed class LookTests(Chromium chromium, DemoProvince demo) : IClassFixture<DemoProvince>
{
    private const string Overview = "/wall/MP?scenes=overview";
    private const string Ranking = "/wall/MP?scenes=ranking&kind=ward";
    private const string Hotspots = "/wall/MP?scenes=hotspots";
    private const string Plan = "/wall/MP?scenes=plan";
    private const string Map = "/wall/MP?scenes=map";
    private const string Indices = "/wall/MP?scenes=indices";
    private const string All = "/wall/MP?dwell=3600";
    private const string Coverage = "/wall/MP?scenes=coverage";
    private const string Unit = "/unit/883?measure=open";
    private const string Figure = "/unit/883/figure/onTimeByDate";
    private const string Fields = "/unit/883/fields";
    private const string Tree = "/unit/MP/tree";
    private const string Flow = "/unit/883/flow";
    private const string Compare = "/compare?unit=30307&unit=30283";
    private const string Meeting = "/meeting/MP?kind=ward";
    private const string MeetingUnit = "/meeting/MP?kind=ward&show=number-1";

    private static readonly string[] Addresses = [Overview, Ranking, Hotspots, Plan, Map, Indices, Coverage, All, Unit, Figure, Fields, Tree, Flow, Compare, Meeting, MeetingUnit];
    private static readonly string[] Languages = ["vi", "en"];

    // The languages by turns; in both, every page is looked at in every state.
    public static TheoryData<string, string> EveryPage => [.. Addresses.Select((address, place) => (address, Languages[place % 2]))];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_of_a_living_province_is_whole_and_everybody_can_read_it(string page, string language)
    {
        await using var glass = await OpenAsync(page, "day", language);
        var wrong = new List<string>();
        foreach (var (width, height) in Looking.Glasses)
        {
            await glass.Page.SetViewportSizeAsync(width, height);
            // What is drawn by a script follows in the next pictures.
            await glass.Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn))))");
            var wall = Looking.IsWall(page) && width > Looking.Phone;
            wrong.AddRange((await Looking.MeasureAsync(glass, "layout.js", wall)).Select(line => $"{width}x{height}: {line}"));
        }
        wrong.AddRange(await Looking.BreachesAsync(glass));
        // By night nothing is otherwise but the colours.
        await Looking.PaintAsync(glass, "night");
        wrong.AddRange((await Looking.FaintAsync(glass)).Select(line => $"night: {line}"));

        Assert.Empty(wrong);
        Assert.Empty(glass.Complaints);
    }

    [Theory]
    [InlineData("/wall/nobody", "vi", ColorScheme.Light)]
    [InlineData("/unit/nobody", "en", ColorScheme.Dark)]
    public async Task Everybody_can_read_that_there_is_no_such_unit(string page, string language, ColorScheme colours)
    {
        await using var glass = await chromium.OpenAsync(demo.Server);
        await glass.Page.EmulateMediaAsync(new() { ColorScheme = colours });
        await glass.Page.GotoAsync($"{page}?lang={language}");

        Assert.Empty(await Looking.BreachesAsync(glass));
    }

    [Theory]
    [InlineData("vi", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task Everybody_can_read_the_front_page_with_no_unit_and_with_several_roots(string language, ColorScheme colours)
    {
        await using var server = await Server.StartAsync();
        await using var glass = await chromium.OpenAsync(server);
        await glass.Page.EmulateMediaAsync(new() { ColorScheme = colours });
        await glass.Page.GotoAsync($"/?lang={language}");
        Assert.Empty(await Looking.BreachesAsync(glass));

        await server.Intake.AddUnitsAsync("""
            code,name,nameEn,kind,parent,since,zone,note
            X,Tỉnh Một,Province one,province,,2020-01-01,Asia/Ho_Chi_Minh,
            Y,Tỉnh Hai,Province two,province,,2020-01-01,Asia/Ho_Chi_Minh,Ghi chú
            """);

        // The page hears of it by itself.
        await Expect(glass.Page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        Assert.Empty(await Looking.BreachesAsync(glass));
        Assert.Empty(glass.Complaints);
    }

    [Theory]
    [InlineData(3, "vi")]
    [InlineData(5, "en")]
    public async Task A_board_beside_silent_units_is_whole_and_stays_so_when_nothing_comes_any_more(int metres, string language)
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "timely", 1, late: false);
        await using var glass = await chromium.OpenAsync(server, 1366, 768);
        await glass.Page.GotoAsync($"/wall/H?scenes=ranking,overview&distance={metres}&lang={language}&dwell=3600");
        await Expect(glass.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("2");
        await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        Assert.Empty(await Looking.MeasureAsync(glass, "layout.js", true));

        await server.KillAsync();
        await Expect(glass.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(glass.Page.Locator(".is-lost")).ToBeVisibleAsync();

        Assert.Empty(await Looking.MeasureAsync(glass, "layout.js", true));
        Assert.Empty(await Looking.BreachesAsync(glass));
    }

    private async Task<Glass> OpenAsync(string page, string theme, string language)
    {
        var glass = await chromium.OpenAsync(demo.Server);
        // A unit's page follows the reader's system; a wall is told.
        await glass.Page.EmulateMediaAsync(new() { ColorScheme = theme == "night" ? ColorScheme.Dark : ColorScheme.Light });
        await glass.Page.GotoAsync(Looking.With(page, $"theme={theme}&lang={language}"));
        if (Looking.IsWall(page))
            await Expect(glass.Line).ToHaveTextAsync(language == "vi" ? Say.Live : "live");
        await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        // A chart is drawn when it comes near the screen.
        if (await glass.Page.Locator("[data-chart], pl-diagram").CountAsync() == 0)
            return glass;
        await glass.Page.Locator("[data-chart], pl-diagram").First.ScrollIntoViewIfNeededAsync();
        await Expect(glass.Page.Locator(".main-svg, pl-diagram canvas").First).ToBeAttachedAsync();
        return glass;
    }
}

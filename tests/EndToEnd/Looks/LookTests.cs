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
    private static readonly int[] Distances = [3, 5];
    private static readonly (int X, int Y)[] Corners = [(-4, -4), (4, -4), (-4, 4), (4, 4)];
    private static readonly string[] Themes = ["day", "night"];
    private static readonly string[] Languages = ["vi", "en"];

    public static TheoryData<string, string> EveryPage => new(from address in Addresses from language in Languages select (address, language));

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
        foreach (var theme in Themes)
        {
            await glass.Page.EvaluateAsync("theme => { document.documentElement.className = `theme-${theme}`; }", theme);
            wrong.AddRange((await Looking.BreachesAsync(glass)).Select(line => $"{theme}: {line}"));
        }

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
    [InlineData(Overview, 5, 55)]
    [InlineData(Ranking, 5, 55)]
    [InlineData(Overview, 3, 55)]
    [InlineData(Ranking, 3, 55)]
    [InlineData(Hotspots, 5, 55)]
    [InlineData(Coverage, 5, 55)]
    [InlineData(Plan, 5, 55)]
    [InlineData(Map, 5, 55)]
    [InlineData(Indices, 5, 55)]
    [InlineData(Plan, 3, 55)]
    [InlineData(Map, 3, 55)]
    [InlineData(Indices, 3, 55)]
    [InlineData(Hotspots, 3, 55)]
    [InlineData(Coverage, 3, 55)]
    public async Task The_smallest_letter_of_a_wall_subtends_16_arc_minutes_where_people_stand(string page, int metres, int inches)
    {
        await using var glass = await OpenAsync($"{page}&distance={metres}&size={inches}", "day", "vi");

        Assert.Empty(await Looking.MeasureAsync(glass, "letters.js", LeastCapital(metres, inches)));
        Assert.Empty(await Looking.MeasureAsync(glass, "layout.js", true));
    }

    [Theory]
    [InlineData(3, "vi")]
    [InlineData(3, "en")]
    [InlineData(5, "vi")]
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

    [Theory]
    [InlineData("day", "vi")]
    [InlineData("day", "en")]
    [InlineData("night", "vi")]
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

    public static TheoryData<string, int> EveryWallNearAndFar => new(
        from address in Addresses.Where(Looking.IsWall) from metres in Distances select (address, metres));

    [Theory]
    [MemberData(nameof(EveryWallNearAndFar))]
    public async Task A_wall_that_moves_against_burn_in_is_whole_at_every_extreme(string page, int metres)
    {
        await using var glass = await chromium.OpenAsync(demo.Server);
        await glass.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await glass.OpenWallAsync($"{page}&distance={metres}&size=55");
        await Expect(glass.Page.Locator("body")).ToContainClassAsync("shifts");
        await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        foreach (var (width, height) in Looking.Glasses.Where(screen => screen.Width > Looking.Phone))
        {
            await glass.Page.SetViewportSizeAsync(width, height);
            var corners = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (x, y) in Corners)
            {
                corners.Add(await glass.Page.EvaluateAsync<string>(
                    """
                    ([x, y]) => {
                      document.body.style.setProperty('--shift-x', `${x}px`);
                      document.body.style.setProperty('--shift-y', `${y}px`);
                      const box = document.querySelector('.head').getBoundingClientRect();
                      return `${box.left} ${box.top}`;
                    }
                    """,
                    new[] { x, y }));
                Assert.Empty((await Looking.MeasureAsync(glass, "layout.js", true)).Select(line => $"{width}x{height} at {x},{y}: {line}"));
            }
            Assert.Equal(["0 0", "8 0", "0 8", "8 8"], corners);
            if (height == 1080)
                Assert.Empty(await Looking.MeasureAsync(glass, "letters.js", LeastCapital(metres, 55)));
        }

        await glass.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Expect(glass.Page.Locator("body")).Not.ToContainClassAsync("shifts");
        await glass.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await glass.OpenWallAsync($"{page}&shift=off");
        await Expect(glass.Page.Locator("body")).Not.ToContainClassAsync("shifts");
    }

    private async Task<Glass> OpenAsync(string page, string theme, string language)
    {
        var glass = await chromium.OpenAsync(demo.Server);
        // A unit's page follows the reader's system; a wall is told.
        await glass.Page.EmulateMediaAsync(new() { ColorScheme = theme == "night" ? ColorScheme.Dark : ColorScheme.Light });
        await glass.Page.GotoAsync($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}theme={theme}&lang={language}");
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

    // Of a capital that subtends 16 minutes of arc, in pixels of a screen of 1080.
    private static double LeastCapital(int metres, int inches)
    {
        var height = inches * 0.0254 * 9 / Math.Sqrt((16 * 16) + (9 * 9));
        return Math.Tan(16d / 60 * Math.PI / 180) * metres / height * 1080;
    }
}

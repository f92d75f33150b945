using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>How the pages look, by rules that a machine can check; none of them leaves a complaint on the browser's console.</summary>
public sealed class LookTests(Chromium chromium, DemoProvince demo) : IClassFixture<DemoProvince>
{
    private const string Overview = "/wall/MP?scenes=overview";
    private const string Ranking = "/wall/MP?scenes=ranking&kind=ward";
    private const string Unit = "/unit/883?measure=open";

    // A phone turns a wall into a page that is scrolled.
    private const int Phone = 760;

    private static readonly (int Width, int Height)[] Screens = [(1920, 1080), (3840, 2160), (1366, 768), (390, 844)];

    private static readonly string[] Addresses = [Overview, Ranking, Unit];
    private static readonly string[] Themes = ["day", "night"];
    private static readonly string[] Languages = ["vi", "en"];

    public static TheoryData<string, string, string> EveryPage => new(
        from address in Addresses from theme in Themes from language in Languages select (address, theme, language));

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task No_text_is_cut_or_covered_on_any_screen(string page, string theme, string language)
    {
        await using var glass = await OpenAsync(page, theme, language);
        var wrong = new List<string>();
        foreach (var (width, height) in Screens)
        {
            await glass.Page.SetViewportSizeAsync(width, height);
            var wall = IsWall(page) && width > Phone;
            wrong.AddRange((await MeasureAsync(glass, "layout.js", wall)).Select(line => $"{width}x{height}: {line}"));
        }

        Assert.Empty(wrong);
        Assert.Empty(glass.Complaints);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Everybody_can_read_it_by_the_rules_of_wcag_2_2_AA(string page, string theme, string language)
    {
        await using var glass = await OpenAsync(page, theme, language);

        Assert.Empty(await BreachesAsync(glass));
    }

    [Theory]
    [InlineData("/", "vi")]
    [InlineData("/", "en")]
    [InlineData("/wall/nobody", "vi")]
    [InlineData("/unit/nobody", "en")]
    public async Task Everybody_can_read_the_front_page_and_the_pages_in_words(string page, string language)
    {
        await using var glass = await chromium.OpenAsync(demo.Server);
        await glass.Page.GotoAsync($"{page}?lang={language}");

        Assert.Empty(await BreachesAsync(glass));
    }

    [Theory]
    [InlineData(Overview, 5, 55)]
    [InlineData(Ranking, 5, 55)]
    [InlineData(Overview, 3, 55)]
    [InlineData(Ranking, 3, 55)]
    public async Task The_smallest_letter_of_a_wall_subtends_16_arc_minutes_where_people_stand(string page, int metres, int inches)
    {
        await using var glass = await OpenAsync($"{page}&distance={metres}&size={inches}", "day", "vi");

        var height = inches * 0.0254 * 9 / Math.Sqrt((16 * 16) + (9 * 9));
        var least = Math.Tan(16d / 60 * Math.PI / 180) * metres / height * 1080;
        Assert.Empty(await MeasureAsync(glass, "letters.js", least));
        Assert.Empty(await MeasureAsync(glass, "layout.js", true));
    }

    private async Task<Glass> OpenAsync(string page, string theme, string language)
    {
        var glass = await chromium.OpenAsync(demo.Server);
        // A unit's page follows the reader's system; a wall is told.
        await glass.Page.EmulateMediaAsync(new() { ColorScheme = theme == "night" ? ColorScheme.Dark : ColorScheme.Light });
        await glass.Page.GotoAsync($"{page}&theme={theme}&lang={language}");
        if (IsWall(page))
            await Expect(glass.Line).ToHaveTextAsync(language == "vi" ? Say.Live : "live");
        await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        return glass;
    }

    private static bool IsWall(string page) => page.StartsWith("/wall", StringComparison.Ordinal);

    private static async Task<string[]> MeasureAsync<T>(Glass glass, string script, T value)
    {
        using var text = new StreamReader(typeof(LookTests).Assembly.GetManifestResourceStream(script)!);
        return await glass.Page.EvaluateAsync<string[]>(await text.ReadToEndAsync(TestContext.Current.CancellationToken), value);
    }

    private static async Task<IEnumerable<string>> BreachesAsync(Glass glass)
    {
        var rules = new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") };
        var result = await glass.Page.RunAxe(rules);
        return result.Violations.SelectMany(breach => breach.Nodes.Select(node => $"{breach.Id}: {breach.Help}: {node.Html}"));
    }
}

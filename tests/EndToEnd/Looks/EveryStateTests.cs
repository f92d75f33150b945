using ParLive.Dashboard.Tests.Feeds;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>Every page, in every state of a province: nothing is cut, covered or beside the screen.</summary>
/// <remarks>
/// With <c>PARLIVE_LOOKS=all</c> in both languages, by day and night, on every screen (tests/looks.sh does so); otherwise each language and
/// theme on the screens that are hardest for it, because all take long.
/// </remarks>
public abstract class EveryStateTests(Chromium chromium)
{
    private static readonly bool AreAll = Environment.GetEnvironmentVariable("PARLIVE_LOOKS") == "all";
    private static readonly (int Width, int Height)[] Glasses = [(1920, 1080), (3840, 2160), (1366, 768), (390, 844)];
    private static readonly string[] Languages = ["vi", "en"];
    private static readonly string[] Themes = ["day", "night"];

    internal static TheoryData<string, string> InEveryState(params IReadOnlyList<string> addresses) => new(
        from state in ProvinceStates.All from address in addresses select (state, address));

    private protected async Task LooksWellAsync(string state, string address)
    {
        var wrong = new List<string>();
        await using var site = await DrivenSite.OpenAsync((feed, judgements) => ProvinceStates.Bring(state, feed, judgements));
        await using var glass = await chromium.OpenAsync(site.Address);
        foreach (var language in Languages)
        {
            await glass.Page.GotoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
            await ReadyAsync(glass, address);
            if (state == "lost server" && language == Languages[^1])
                await LoseAsync(site, glass, address);
            wrong.AddRange(await MeasureAsync(glass, IsWall(address), language));
        }
        wrong.AddRange(await Looking.BreachesAsync(glass));

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static async Task<List<string>> MeasureAsync(Glass glass, bool isWall, string language)
    {
        var wrong = new List<string>();
        foreach (var (width, height) in AreAll ? Glasses : language == "vi" ? [Glasses[0], Glasses[3]] : [Glasses[2]])
        {
            await glass.Page.SetViewportSizeAsync(width, height);
            await glass.Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            foreach (var theme in Themes)
            {
                await glass.Page.EvaluateAsync("theme => { document.documentElement.className = `theme-${theme}`; }", theme);
                wrong.AddRange((await Looking.MeasureAsync(glass, "layout.js", isWall && width > LookTests.Phone)).Select(line => $"{language} {theme} {width}x{height}: {line}"));
            }
        }
        return wrong;
    }

    private static async Task ReadyAsync(Glass glass, string address)
    {
        if (IsWall(address))
            await Expect(glass.Line).Not.ToBeEmptyAsync();
        await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
    }

    private static async Task LoseAsync(DrivenSite site, Glass glass, string address)
    {
        await site.DisposeAsync();
        if (!IsWall(address))
            return;
        await Expect(glass.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(glass.Page.Locator(".is-lost")).ToBeVisibleAsync();
    }

    private static bool IsWall(string address) => address.StartsWith("/wall", StringComparison.Ordinal);
}

/// <summary>Walls.</summary>
public sealed class WallsInEveryStateTests(Chromium chromium) : EveryStateTests(chromium)
{
    public static TheoryData<string, string> Everywhere => InEveryState(
        [.. new[] { "overview", "ranking", "hotspots", "plan", "map", "indices", "coverage" }.Select(scene => $"/wall/91?scenes={scene}"), "/wall/91?dwell=3600"]);

    [Theory]
    [MemberData(nameof(Everywhere))]
    public Task No_text_of_a_wall_is_cut_or_covered(string state, string address) => LooksWellAsync(state, address);
}

/// <summary>Pages.</summary>
public sealed class PagesInEveryStateTests(Chromium chromium) : EveryStateTests(chromium)
{
    public static TheoryData<string, string> Everywhere => InEveryState(
        "/", "/unit/91", "/unit/91?measure=openOverdue", "/unit/91/figure/onTimeByDate", "/unit/91/fields", "/unit/91/tree", "/unit/91/flow",
        "/compare?unit=91&unit=30000", "/meeting/91", "/meeting/91?show=number-1", "/display", "/displays");

    [Theory]
    [MemberData(nameof(Everywhere))]
    public Task No_text_of_a_page_is_cut_or_covered(string state, string address) => LooksWellAsync(state, address);
}

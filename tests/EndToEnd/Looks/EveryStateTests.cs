using ParLive.Dashboard.Tests.Feeds;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>Every page, in every state of a province: nothing is cut, covered or beside the screen.</summary>
/// <remarks>
/// With <c>PARLIVE_LOOKS=all</c> in both languages, by day and night, on every screen (tests/looks.sh does so); otherwise, because all take
/// long, each language on the screens that are hardest for it, and in the two states that are hardest; the approved pictures have all.
/// </remarks>
public abstract class EveryStateTests(Chromium chromium)
{
    private static readonly bool AreAll = Environment.GetEnvironmentVariable("PARLIVE_LOOKS") == "all";
    private static readonly string[] Languages = ["vi", "en"];
    private static readonly string[] Themes = ["day", "night"];

    internal static TheoryData<string, string> InEveryState(params IReadOnlyList<string> addresses) => new(
        from state in ProvinceStates.All from address in addresses where AreAll || state is "no data" or "long names" select (state, address));

    private protected async Task LooksWellAsync(string state, string address)
    {
        var wrong = new List<string>();
        await using var site = await DrivenSite.OpenAsync((feed, judgements) => ProvinceStates.Bring(state, feed, judgements));
        await using var glass = await chromium.OpenAsync(site.Address);
        foreach (var language in Languages)
        {
            await glass.Page.GotoAsync(Looking.With(address, $"lang={language}"));
            await Looking.ReadyAsync(glass, address);
            if (state == "lost server" && language == Languages[^1])
                await Looking.LoseAsync(site, glass, address);
            wrong.AddRange(await MeasureAsync(glass, Looking.IsWall(address), language));
        }
        // What the other states say, and with which marks, a full one says too.
        if (AreAll || state is "no data" or "dead feed" or "lost server")
            wrong.AddRange(await Looking.BreachesAsync(glass));

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static async Task<List<string>> MeasureAsync(Glass glass, bool isWall, string language)
    {
        var wrong = new List<string>();
        foreach (var (width, height) in AreAll ? Looking.Glasses : language == "vi" ? [Looking.Glasses[0], Looking.Glasses[3]] : [Looking.Glasses[2]])
        {
            await glass.Page.SetViewportSizeAsync(width, height);
            await glass.Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            foreach (var theme in Themes)
            {
                await Looking.PaintAsync(glass, theme);
                wrong.AddRange((await Looking.MeasureAsync(glass, "layout.js", isWall && width > Looking.Phone)).Select(line => $"{language} {theme} {width}x{height}: {line}"));
            }
        }
        return wrong;
    }
}

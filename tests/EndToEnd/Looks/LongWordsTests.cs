using ParLive.Dashboard.Tests.Feeds;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>Scenes that decide by themselves what fits, seen from farther away than usual: with long names, and with nothing to show.</summary>
public sealed class LongWordsTests(Chromium chromium)
{
    private const string LongName = "Phường Nguyễn Thị Minh Khai – Trung tâm Phục vụ hành chính công khu vực số ";

    private static readonly string[] Scenes = ["plan", "map", "indices"];
    private static readonly string[] Languages = ["vi", "en"];
    private static readonly int[] Distances = [5, 6];

    public static TheoryData<string, int, string> Everywhere => new(
        from scene in Scenes from distance in Distances from language in Languages select (scene, distance, language));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Nothing_is_cut_or_covered_however_long_the_names_are(string scene, int distance, string language)
    {
        await using var site = await DrivenSite.OpenAsync(feed =>
        {
            feed.With(Enumerable.Range(0, 34).Select(number => Some.Commune(number, LongName + number)));
            feed.Boards = (unit, asOf) => Some.Board(unit, asOf, [.. Enumerable.Range(0, 32).Select(number => Some.Row(number + 1, number, overdue: number, name: number % 2 == 0 ? LongName + number : null))]);
            feed.TaskPages = _ => SomePlans.Plan(overdue: 9, slipping: 4, content: string.Join(' ', Enumerable.Repeat("rà soát, sửa đổi, bổ sung quy định", 8)));
        });

        await LooksWellAsync(site, scene, distance, language);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Nothing_to_show_is_said_in_words_that_fit(string scene, int distance, string language)
    {
        await using var site = await DrivenSite.OpenAsync(feed =>
        {
            feed.TaskPages = _ => SomePlans.None;
            feed.Boards = (unit, asOf) => Some.Board(unit, asOf, []);
            feed.IndexPages = (_, _) => SomePlans.Indices() with { Series = [], Live = SomePlans.Indices().Live with { NotKnown = 100 } };
        });

        await LooksWellAsync(site, scene, distance, language);
    }

    private async Task LooksWellAsync(DrivenSite site, string scene, int distance, string language)
    {
        await using var glass = await chromium.OpenAsync(site.Address);
        var wrong = new List<string>();
        await glass.Page.GotoAsync($"/wall/91?scenes={scene}&distance={distance}&lang={language}");
        await Expect(glass.Line).ToHaveTextAsync(language == "vi" ? Say.Live : "live");
        await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        foreach (var (width, height) in new[] { (1920, 1080), (1366, 768), (390, 844) })
        {
            await glass.Page.SetViewportSizeAsync(width, height);
            wrong.AddRange((await Looking.MeasureAsync(glass, "layout.js", width > Looking.Phone)).Select(line => $"{width}x{height}: {line}"));
        }

        Assert.Empty(wrong);
        Assert.Empty(glass.Complaints);
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Maps;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Views;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Tests.Scenes;

/// <summary>A scene as a person reads it.</summary>
internal static class Screen
{
    public static Task<IElement> OverviewAsync(UnitReading? reading, string language = "vi", DateTimeOffset? staleSince = null) =>
        ShowAsync(SceneKind.Overview, new Picture(reading?.Unit ?? Some.Province(), reading, null, staleSince, "ParLive 1.0"), language);

    public static Task<IElement> OverviewAsync(UnitReading reading, Func<Picture, Picture> beside) =>
        ShowAsync(SceneKind.Overview, beside(new Picture(reading.Unit, reading, null, null, "ParLive 1.0")), "vi");

    public static Task<IElement> RankingAsync(IReadOnlyList<BoardRow> rows, string language = "vi", int most = 10, HotspotsReading? hotspots = null)
    {
        var board = Some.Board(Some.Province(), Some.Monday, rows);
        return ShowAsync(SceneKind.Ranking, new Picture(board.Unit, null, board, null, "ParLive 1.0") { Hotspots = hotspots }, language, most);
    }

    public static Task<IElement> HotspotsAsync(HotspotsReading? hotspots, string language = "vi") =>
        ShowAsync(SceneKind.Hotspots, new Picture(Some.Province(), null, null, null, "ParLive 1.0") { Hotspots = hotspots }, language);

    public static Task<IElement> CoverageAsync(FeedsReading? feeds, string language = "vi") =>
        ShowAsync(SceneKind.Coverage, new Picture(Some.Province(), null, null, null, "ParLive 1.0") { Feeds = feeds }, language);

    public static Task<IElement> PlanAsync(TaskPage? tasks, string language = "vi", int letter = 30) =>
        ShowAsync(SceneKind.Plan, new Picture(Some.Province(), null, null, null, "ParLive 1.0")
        {
            Tasks = tasks,
            Units = Enumerable.Range(0, 34).Select(number => Some.Commune(number)).ToDictionary(unit => unit.Key, StringComparer.Ordinal),
        }, language, letter: letter);

    public static Task<IElement> IndicesAsync(IndicesReading? indices, string language = "vi", int letter = 30) =>
        ShowAsync(SceneKind.Indices, new Picture(Some.Province(), null, null, null, "ParLive 1.0") { Indices = indices }, language, letter: letter);

    public static Task<IElement> MapAsync(MapReading? map, string language = "vi", int letter = 30) =>
        ShowAsync(SceneKind.Map, new Picture(Some.Province(), null, null, null, "ParLive 1.0") { Map = map }, language, letter: letter);

    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static IElement Part(this IElement screen, string name) =>
        screen.QuerySelector($"[data-f='{name}']") ?? throw new InvalidOperationException($"There is no part '{name}' on the screen.");

    private static async Task<IElement> ShowAsync(SceneKind scene, Picture picture, string language, int rows = 10, int letter = 0)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var renderer = new SceneRenderer(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<ILoggerFactory>());
        var content = await renderer.RenderAsync(new ViewKey(picture.Unit.Key, scene, rows, null, language) { Letter = letter }, picture);
        return (await new HtmlParser().ParseDocumentAsync($"<body>{content.Html}</body>", TestContext.Current.CancellationToken)).Body!;
    }
}

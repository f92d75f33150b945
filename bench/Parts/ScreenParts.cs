using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Views;
using ParLive.House;

namespace ParLive.Parts;

/// <summary>What a frame costs.</summary>
public class ScreenParts
{
    private const int Rows = 20;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(7));

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();
    private SceneRenderer _renderer = null!;
    private (ViewKey Key, Picture Picture) _overview;
    private (ViewKey Key, Picture Picture) _board;
    private FrameContent _before = null!;
    private FrameContent _after = null!;

    /// <summary>A province, as its real grains tell of it before and after an event.</summary>
    [GlobalSetup]
    public async Task Begin()
    {
        _renderer = new SceneRenderer(_services.GetRequiredService<IServiceScopeFactory>(), _services.GetRequiredService<ILoggerFactory>());
        var country = new Country(1, 1, Rows);
        await using var house = await GrainHouse.OpenAsync(new OtherDayClock(Now), country.Entries);
        await house.BringAsync(country.Communes.Select((unit, number) => Papers.Received(unit, number, Now.AddDays(-20), 10)));
        await house.UntilAsync("open", Rows);
        var before = await PictureAsync(house, SceneKind.Ranking);
        await house.BringAsync([Papers.Received(country.Communes[0], Rows, Now.AddDays(-20), 10)]);
        await house.UntilAsync("open", Rows + 1);
        _board = await PictureAsync(house, SceneKind.Ranking);
        _overview = await PictureAsync(house, SceneKind.Overview);
        _before = await _renderer.RenderAsync(before.Key, before.Picture);
        _after = await _renderer.RenderAsync(_board.Key, _board.Picture);
        if (Patch.Between(_before, _after) is not { Whole: null, Fragments.Count: > 0 })
            throw new InvalidOperationException("An event leaves no patch.");
    }

    /// <summary>A unit's figures as HTML, cut at its marks.</summary>
    [Benchmark(Description = "render of a frame: overview")]
    public Task<FrameContent> RenderOverview() => _renderer.RenderAsync(_overview.Key, _overview.Picture);

    /// <summary>A board as HTML, cut at its marks.</summary>
    [Benchmark(Description = "render of a frame: board of 20 rows")]
    public Task<FrameContent> RenderBoard() => _renderer.RenderAsync(_board.Key, _board.Picture);

    /// <summary>What has to be sent.</summary>
    [Benchmark(Description = "diff of a frame: board of 20 rows")]
    public Patch Diff() => Patch.Between(_before, _after);

    private static async Task<(ViewKey Key, Picture Picture)> PictureAsync(GrainHouse house, SceneKind scene)
    {
        var root = house.Feed.Find(Country.Root)!;
        var key = new ViewKey(root.Key, scene, Rows, scene == SceneKind.Ranking ? "commune" : null, "vi");
        var picture = scene == SceneKind.Ranking
            ? new Picture(root, null, await house.Feed.Board(root.Key, "commune", CancellationToken.None), null, "ParLive 1.0")
            : new Picture(root, await house.Feed.Read(root.Key, CancellationToken.None), null, null, "ParLive 1.0");
        return (key, picture);
    }
}

using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>Walls of a living province as people see them from where they stand: how large the letters are, and what the shift against burn-in does.</summary>
public sealed class WallsFromAfarTests(Chromium chromium, DemoProvince demo) : IClassFixture<DemoProvince>
{
    private static readonly string[] Scenes = ["overview", "ranking&kind=ward", "hotspots", "plan", "map", "indices", "coverage"];
    private static readonly string[] Addresses = [.. Scenes.Select(scene => $"/wall/MP?scenes={scene}"), "/wall/MP?dwell=3600"];
    private static readonly int[] Distances = [3, 5];
    private static readonly int[] Farther = [3, 5, 8];
    private static readonly int[] Inches = [43, 55, 75];
    private static readonly (int X, int Y)[] Corners = [(-4, -4), (4, -4), (-4, 4), (4, 4)];

    public static TheoryData<string> EveryWall => [.. Addresses];

    [Theory]
    [MemberData(nameof(EveryWall))]
    public async Task The_smallest_letter_of_a_wall_subtends_16_arc_minutes_where_people_stand(string page)
    {
        var wrong = new List<string>();
        await using var glass = await chromium.OpenAsync(demo.Server);
        foreach (var (metres, inches) in from metres in Farther from inches in Inches select (metres, inches))
        {
            await glass.OpenWallAsync($"{page}&distance={metres}&size={inches}");
            await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            wrong.AddRange((await Looking.MeasureAsync(glass, "letters.js", LeastCapital(metres, inches))).Select(line => $"{metres} m, {inches}\": {line}"));
            wrong.AddRange((await Looking.MeasureAsync(glass, "layout.js", true)).Select(line => $"{metres} m, {inches}\": {line}"));
        }

        Assert.Empty(wrong);
    }

    public static TheoryData<string, int> EveryWallNearAndFar => new(
        from address in Addresses from metres in Distances select (address, metres));

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

    // Of a capital that subtends 16 minutes of arc, in pixels of a screen of 1080.
    private static double LeastCapital(int metres, int inches)
    {
        var height = inches * 0.0254 * 9 / Math.Sqrt((16 * 16) + (9 * 9));
        return Math.Tan(16d / 60 * Math.PI / 180) * metres / height * 1080;
    }
}

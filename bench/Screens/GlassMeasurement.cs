using ParLive.Figures;
using ParLive.Running;

namespace ParLive.Screens;

/// <summary>How soon an event is on the glass.</summary>
internal sealed class GlassMeasurement(Lengths lengths) : IMeasurement
{
    private const int Rate = 1_000;
    private const int Walls = 20;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(97);

    public string Name => "glass";

    public string Title => $"from the acknowledgement of an event until it is painted, at {Text.Of(Rate)} events/s with {Walls} walls";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var province = new Province(10, 20);
        var (commune, district) = (province.Communes[0], province.Districts[0]);
        await using var site = await Site.StartAsync(province);
        var probes = new Probes(site, "probe");
        // A background page is drawn seldom, and here no page is meant to be one.
        await using var browser = await RealBrowser.StartAsync(
            "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows", "--disable-background-timer-throttling");
        string[] units = [commune, district, Province.Root];
        var glasses = new List<Glass>();
        foreach (var unit in units)
            glasses.Add(await Glass.OpenAsync(browser, site, $"/wall/{unit}?scenes=overview"));
        var others = await OthersAsync(site, province, Walls - units.Length);
        await using var traffic = Traffic.Start(site, province.Communes, Rate, "day");

        await ProbeAsync(probes, commune, lengths.WarmUp);
        var from = Probes.Now;
        var watched = Window.OverAsync(site, lengths.Window);
        await ProbeAsync(probes, commune, lengths.Window);
        var window = await watched;
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);

        var delays = new List<Spread>();
        foreach (var glass in glasses)
        {
            await glass.SetClockAsync();
            delays.Add(new Spread(Probes.Delays(probes.Of(commune), await glass.PaintedAsync(), from)));
        }
        var error = glasses.Max(glass => glass.Clock.Error);
        await Wall.CloseAsync(others);
        foreach (var glass in glasses)
            await glass.DisposeAsync();
        return Figures(delays, traffic.Reached, window, error);
    }

    private static IReadOnlyList<Figure> Figures(List<Spread> delays, double reached, Window window, double error) =>
    [
        Figure.AtMost("p50, the worst of three walls", "ms", 150, null, delays.Max(delay => delay.At(0.5))),
        Figure.AtMost("p99, the worst of three walls", "ms", 500, null, delays.Max(delay => delay.At(0.99))),
        Figure.AtLeast("taken in meanwhile", "events/s", 0.98 * Rate, null, reached),
        Figure.Remark("the wall of the commune itself", delays[0].ToString()),
        Figure.Remark("the wall of its district", delays[1].ToString()),
        Figure.Remark("the wall of the province", delays[2].ToString()),
        Figure.Remark("clocks differ by at most", $"{Text.Of(error, 1)} ms"),
        Figure.Remark("meanwhile", window.ToString()),
    ];

    // All scenes but the first, so that no two walls share a view and each has to be drawn.
    private static async Task<IReadOnlyList<Wall>> OthersAsync(Site site, Province province, int count)
    {
        string[] scenes = ["ranking", "hotspots", "map", "coverage", "plan", "overview"];
        var pages = new List<WallPage>();
        for (var number = 0; number < count; number++)
        {
            var unit = number < scenes.Length - 1 ? Province.Root : province.Districts[1 + (number % (province.Districts.Count - 1))];
            pages.Add(await WallPage.LoadAsync(site, $"/wall/{unit}?scenes={scenes[number % scenes.Length]}"));
        }
        return await Wall.OpenAsync(site, pages, count, static (_, _) => { });
    }

    private static async Task ProbeAsync(Probes probes, string unit, TimeSpan length)
    {
        var end = Probes.Now + length.TotalMilliseconds;
        while (Probes.Now < end)
        {
            await probes.SendAsync(unit);
            await Task.Delay(Between, TimeProvider.System);
        }
    }
}

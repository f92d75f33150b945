using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>How soon an event is with its one viewer, when every viewer watches something else.</summary>
internal sealed class ManyViewsMeasurement(Lengths lengths) : IMeasurement
{
    private const int Views = 1_000;
    private const int Rate = 5_000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(15);

    public string Name => "many-views";

    public string Title => $"{Text.Of(Views)} views of one viewer each at {Text.Of(Rate)} events/s";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var count = lengths.Of(Views);
        var province = new Province(Math.Max(1, count / 50), 50);
        await using var site = await Site.StartAsync(province);
        var units = province.Communes.Take(count).ToList();
        var rate = Rate * lengths.Share;
        await using var traffic = Traffic.Start(site, units, rate, "day");
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        var without = await Window.OverAsync(site, lengths.Window);
        var before = traffic.Reached;
        var pages = new List<WallPage>();
        foreach (var unit in units)
            pages.Add(await WallPage.LoadAsync(site, $"/wall/{unit}?scenes=overview"));
        await using var crowd = Crowd.Before(site, pages);
        await crowd.BecomeAsync(units.Count);
        var probes = new Probes(site, "probe");
        await ProbeAsync(probes, units, lengths.WarmUp);

        var from = Probes.Now;
        var watched = Window.OverAsync(site, lengths.Window);
        await ProbeAsync(probes, units, lengths.Window);
        var window = await watched;
        var views = (await site.ReadAsync()).Views;
        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
        var delays = Delays(probes, units, crowd.Sights(), from);
        return
        [
            Figure.AtMost("p99 from the acknowledgement of an event until its client has it", "ms", 2_000, 1_000, delays.At(0.99)),
            Figure.AtLeast("taken in meanwhile", "events/s", 0.98 * rate, null, traffic.Reached),
            Figure.AtLeast("views alive", "views", units.Count, null, views),
            Figure.AtLeast("clients connected", "screens", units.Count, null, crowd.Live),
            Figure.AtMost("frames that did not follow the one before", "frames", 0, null, crowd.Breaks),
            Figure.Remark("all", delays.ToString()),
            Figure.Remark("meanwhile", window.ToString()),
            Figure.Remark("the server before the first viewer", $"{Text.Of(without.Server, 1)} % of a core, {Text.Of(before)} events/s"),
        ];
    }

    private static Spread Delays(Probes probes, List<string> units, IReadOnlyList<IReadOnlyList<Sight>> sights, double from) =>
        new(units.SelectMany((unit, number) => Probes.Delays(probes.Of(unit), Sight.Overdues(sights[number]), from)));

    private static async Task ProbeAsync(Probes probes, List<string> units, TimeSpan length)
    {
        var end = Probes.Now + length.TotalMilliseconds;
        // A step that shares no divisor with the count comes to every unit before it comes to one again.
        for (var place = 0; Probes.Now < end; place += 7)
        {
            await probes.SendAsync(units[place % units.Count]);
            await Task.Delay(Between, TimeProvider.System);
        }
    }
}

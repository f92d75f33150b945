using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>How soon an event is with each of thousands who watch one view, while events come in by the thousand.</summary>
internal sealed class BusyViewMeasurement(Lengths lengths) : IMeasurement
{
    private const int Connections = 5_000;
    private const int Rate = 5_000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(97);

    public string Name => "busy-view";

    public string Title => $"an event to each of {Text.Of(Connections)} connections on one view, while {Text.Of(Rate)} events/s come in";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var count = lengths.Of(Connections);
        var rate = Rate * lengths.Share;
        var province = new Province(20, 50);
        var commune = province.Communes[0];
        await using var site = await Site.StartAsync(province);
        await using var traffic = Traffic.Start(site, province.Communes, rate, "day");
        var page = await WallPage.LoadAsync(site, $"/wall/{Province.Root}?scenes=overview");
        await using var crowd = Crowd.Before(site, page);
        await crowd.BecomeAsync(count);
        var probes = new Probes(site, "probe");
        await ProbeAsync(probes, commune, lengths.WarmUp);

        var (from, before) = (Probes.Now, traffic.Accepted);
        var watched = Window.OverAsync(site, lengths.Window);
        await ProbeAsync(probes, commune, lengths.Window);
        var window = await watched;
        var reached = (traffic.Accepted - before) / window.Seconds;
        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
        var sights = crowd.Sights();
        var (asked, acknowledged) = (probes.AskedOf(commune), probes.Of(commune));
        var delays = Delays(sights, asked, from);
        var shown = sights.Sum(sight => sight.Count(one => one.At >= from));
        return
        [
            Figure.AtMost("p99 from the request that sends an event until a connection has the frame that shows it", "ms", 500, 250, delays.At(0.99)),
            Figure.Of("the same from its acknowledgement", "ms", Delays(sights, acknowledged, from).At(0.99)),
            Figure.Of("p50", "ms", delays.At(0.5)),
            Figure.AtLeast("taken in meanwhile", "events/s", 0.98 * rate, null, reached),
            Figure.AtLeast("clients connected", "screens", count, null, crowd.Live),
            Figure.AtMost("frames that did not follow the one before", "frames", 0, null, crowd.Breaks),
            Figure.Of("deliveries", "/s", shown / window.Seconds),
            Figure.Remark("all", delays.ToString()),
            Figure.Remark("meanwhile", window.ToString()),
        ];
    }

    private static Spread Delays(IReadOnlyList<IReadOnlyList<Sight>> sights, IReadOnlyList<double> sent, double from) =>
        new(sights.SelectMany(sight => Probes.Delays(sent, Sight.Overdues(sight), from)));

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

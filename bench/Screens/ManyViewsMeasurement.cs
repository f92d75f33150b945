using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>How soon an event is with its one viewer, when every viewer watches something else.</summary>
internal sealed class ManyViewsMeasurement(Lengths lengths) : IMeasurement
{
    private const int Views = 1_000;
    private const int Rate = 5_000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(15);

    private readonly Lock _gate = new();
    private readonly List<List<(long Number, double At)>> _shown = [];

    public string Name => "many-views";

    public string Title => $"{Text.Of(Views)} views of one viewer each at {Text.Of(Rate)} events/s";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var count = lengths.Of(Views);
        var province = new Province(Math.Max(1, count / 50), 50);
        await using var site = await Site.StartAsync(province);
        var units = province.Communes.Take(count).ToList();
        _shown.AddRange(units.Select(_ => new List<(long, double)>()));
        var rate = Rate * lengths.Share;
        await using var traffic = Traffic.Start(site, units, rate, "day");
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        var without = await Window.OverAsync(site, lengths.Window);
        var before = traffic.Reached;
        var pages = new List<WallPage>();
        foreach (var unit in units)
            pages.Add(await WallPage.LoadAsync(site, $"/wall/{unit}?scenes=overview"));
        var walls = await Wall.OpenAsync(site, pages, units.Count, Note);
        var probes = new Probes(site, "probe");
        await ProbeAsync(probes, units, lengths.WarmUp);

        var from = Probes.Now;
        var watched = Window.OverAsync(site, lengths.Window);
        await ProbeAsync(probes, units, lengths.Window);
        var window = await watched;
        var views = (await site.ReadAsync()).Views;
        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
        var delays = Delays(probes, units, from);
        var live = walls.Count(wall => wall.IsLive);
        await Wall.CloseAsync(walls);
        return
        [
            Figure.AtMost("p99 from the acknowledgement of an event until its client has it", "ms", 2_000, 1_000, delays.At(0.99)),
            Figure.AtLeast("taken in meanwhile", "events/s", 0.98 * rate, null, traffic.Reached),
            Figure.AtLeast("views alive", "views", units.Count, null, views),
            Figure.AtLeast("clients connected", "screens", units.Count, null, live),
            Figure.Remark("all", delays.ToString()),
            Figure.Remark("meanwhile", window.ToString()),
            Figure.Remark("the server before the first viewer", $"{Text.Of(without.Server, 1)} % of a core, {Text.Of(before)} events/s"),
        ];
    }

    private Spread Delays(Probes probes, List<string> units, double from)
    {
        lock (_gate)
            return new Spread(units.SelectMany((unit, number) => Probes.Delays(probes.Of(unit), _shown[number], from)).ToList());
    }

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

    private void Note(Wall wall, WallFrame frame)
    {
        if (Shown.Overdue(frame) is not { } number)
            return;
        var now = Probes.Now;
        lock (_gate)
            _shown[wall.Number].Add((number, now));
    }
}

using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>What many screens on one view cost, and what they would cost if each were rendered for.</summary>
internal sealed class OneViewMeasurement(Lengths lengths) : IMeasurement
{
    private const int Viewers = 2_000;
    private const int Alone = 200;
    private const double MostPercent = 8;

    private long _deliveries;

    public string Name => "one-view";

    public string Title => $"{Text.Of(Viewers)} connections on one view at one frame a second, against rendering for each viewer";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var (shared, count) = await SharedAsync();
        var (alone, aloneCount) = await AloneAsync();
        var perDelivery = shared.Cost / shared.Deliveries;
        var forEach = alone.Cost / alone.Deliveries;
        // Costs are percent of a core over deliveries a second: times ten thousand is microseconds for one.
        return
        [
            Figure.AtMost($"{Text.Of(Viewers)} connections at one frame a second", "% of a core", MostPercent, null, perDelivery * Viewers),
            Figure.AtLeast("less than rendering for each viewer", "x", 10, null, forEach / perDelivery),
            Figure.Of($"a delivery to one of {Text.Of(count)} viewers of one view", "µs", perDelivery * 10_000),
            Figure.Of($"a delivery to one of {Text.Of(aloneCount)} viewers, each of a view of its own", "µs", forEach * 10_000),
            Figure.Remark("as measured", shared.ToString()),
            Figure.Remark("each a view of its own", alone.ToString()),
        ];
    }

    private async Task<(Difference Difference, int Count)> SharedAsync()
    {
        var count = lengths.Of(Viewers);
        await using var site = await Site.StartAsync(new Province(1, 10));
        var probes = new Probes(site, "probe");
        using var end = new CancellationTokenSource();
        var clock = BeatAsync(probes, end.Token);
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        var without = await Window.OverAsync(site, lengths.Window);

        var page = await WallPage.LoadAsync(site, $"/wall/{Province.Root}?scenes=overview");
        var walls = await Wall.OpenAsync(site, [page], count, Count);
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        var difference = await OverAsync(site, without);
        await Wall.CloseAsync(walls);
        await end.CancelAsync();
        await clock;
        return (difference, count);
    }

    private async Task<(Difference Difference, int Count)> AloneAsync()
    {
        var count = lengths.Of(Alone);
        var province = new Province(Math.Max(1, count / 20), 20);
        await using var site = await Site.StartAsync(province);
        var units = province.Communes.Take(count).ToList();
        // An event each second for each unit, so that each has something new to show once a second.
        await using var traffic = Traffic.Start(site, units, units.Count, "day");
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        var without = await Window.OverAsync(site, lengths.Window);

        var pages = new List<WallPage>();
        foreach (var unit in units)
            pages.Add(await WallPage.LoadAsync(site, $"/wall/{unit}?scenes=overview"));
        var walls = await Wall.OpenAsync(site, pages, units.Count, Count);
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        var difference = await OverAsync(site, without);
        await Wall.CloseAsync(walls);
        return (difference, units.Count);
    }

    private async Task<Difference> OverAsync(Site site, Window without)
    {
        var before = Interlocked.Read(ref _deliveries);
        var window = await Window.OverAsync(site, lengths.Window);
        return new Difference(without, window, (Interlocked.Read(ref _deliveries) - before) / window.Seconds);
    }

    private static async Task BeatAsync(Probes probes, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
                await probes.SendAsync("C000-000");
        }
        catch (OperationCanceledException)
        {
            // Enough was measured.
        }
    }

    private void Count(Wall wall, WallFrame frame) => Interlocked.Increment(ref _deliveries);

    /// <summary>A server with viewers against the same without.</summary>
    private sealed record Difference(Window Without, Window With, double Deliveries)
    {
        public double Cost => With.Server - Without.Server;

        public override string ToString() =>
            $"{With}; {Text.Of(Deliveries)} deliveries/s; the server without viewers {Text.Of(Without.Server, 1)} %";
    }
}

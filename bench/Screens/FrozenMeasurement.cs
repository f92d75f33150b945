using System.Collections.Concurrent;
using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>Whether screens that read nothing delay others, and what they hold.</summary>
internal sealed class FrozenMeasurement(Lengths lengths) : IMeasurement
{
    private const int Viewers = 1_000;
    private const int MoreFrozen = 20;
    private const int Joins = 4_000;
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan UntilCut = TimeSpan.FromSeconds(20);

    private ConcurrentBag<double> _delays = [];

    public string Name => "frozen";

    public string Title => $"one screen that reads nothing among {Text.Of(Viewers)} on the same view";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var province = new Province(1, 20);
        await using var site = await Site.StartAsync(province);
        await using var traffic = Traffic.Start(site, province.Communes, 20, "day");
        var page = await WallPage.LoadAsync(site, $"/wall/{Province.Root}?scenes=overview");
        var walls = await Wall.OpenAsync(site, [page], lengths.Of(Viewers), Note);
        await Task.Delay(lengths.WarmUp, TimeProvider.System);

        var (without, _) = await OverAsync(site, lengths.Window);
        var aborted = (await site.ReadAsync()).Aborted;
        var (with, window, cutAfter) = await WithFrozenAsync(site, page, aborted);
        var (heldEach, cut) = await HeldAsync(site, page);
        var live = walls.Count(wall => wall.IsLive);
        await Wall.CloseAsync(walls);
        return
        [
            Figure.AtMost("p99 of all others with the frozen one, over that without", "ms", 25, null, with.At(0.99) - without.At(0.99)),
            Figure.AtLeast("others still connected", "screens", walls.Count, null, live),
            Figure.AtMost("the frozen one is cut within", "s", UntilCut.TotalSeconds, null, cutAfter),
            Figure.AtMost($"memory of the server for each of {MoreFrozen} more that froze together, while held", "MB", 4, null, heldEach),
            Figure.AtLeast("of these cut", "screens", MoreFrozen, null, cut),
            Figure.Remark("from frame made to frame received, without", without.ToString()),
            Figure.Remark("the same with", with.ToString()),
            Figure.Remark("meanwhile", window.ToString()),
        ];
    }

    private async Task<(Spread Delays, Window Window)> OverAsync(Site site, TimeSpan length)
    {
        _delays = [];
        var window = await Window.OverAsync(site, length);
        return (new Spread(Interlocked.Exchange(ref _delays, [])), window);
    }

    private async Task<(Spread Delays, Window Window, double CutAfter)> WithFrozenAsync(Site site, WallPage page, long aborted)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var frozen = await FrozenScreen.OpenAsync(site, page, Joins);
        var measuring = OverAsync(site, lengths.Window);
        var cutAfter = await AbortedAsync(site, aborted + 1) ? TimeProvider.System.GetElapsedTime(began).TotalSeconds : double.PositiveInfinity;
        var (delays, window) = await measuring;
        return (delays, window, cutAfter);
    }

    private static async Task<(double MegabytesEach, long Cut)> HeldAsync(Site site, WallPage page)
    {
        var (memory, aborted) = (site.Process.Memory, (await site.ReadAsync()).Aborted);
        var frozen = await Task.WhenAll(Enumerable.Range(0, MoreFrozen).Select(_ => FrozenScreen.OpenAsync(site, page, Joins)));
        var most = 0L;
        for (var look = 0; look < 20; look++)
        {
            most = Math.Max(most, site.Process.Memory - memory);
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
        await AbortedAsync(site, aborted + MoreFrozen);
        var cut = (await site.ReadAsync()).Aborted - aborted;
        Array.ForEach(frozen, screen => screen.Dispose());
        return (most / Megabyte / MoreFrozen, cut);
    }

    private static async Task<bool> AbortedAsync(Site site, long count)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < UntilCut)
        {
            if ((await site.ReadAsync()).Aborted >= count)
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
        return false;
    }

    private void Note(Wall wall, WallFrame frame) => _delays.Add(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - frame.At);
}

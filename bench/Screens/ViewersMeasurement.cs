using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>How many screens one view carries at a frame a second, and what each costs, beside viewers of circuits.</summary>
internal sealed class ViewersMeasurement(Lengths lengths) : IMeasurement
{
    private const int Viewers = 1_000;
    private const int Communes = 20;
    private const double MostMilliseconds = 250;
    private static readonly int[] Crowds = [12_000, 11_000, 10_000, 9_000, 8_000, 6_000, 4_000, 2_000, Viewers];

    public string Name => "viewers";

    public string Title => "viewers of one view at a frame a second, against circuits";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var (some, many, memory, breaks) = await WallsAsync();
        var (circuits, memoryOfCircuits) = await CircuitsAsync();
        return
        [
            Figure.AtLeast($"viewers at a frame a second with a p99 under {Text.Of(MostMilliseconds)} ms", "viewers", 8_000 * lengths.Share, 11_000 * lengths.Share, Count(many)),
            Figure.Of("p99 from frame made to frame received, with so many", "ms", many.Ages.At(0.99)),
            Figure.AtMost("server for a thousand viewers", "% of a core", 3, 1.5, some.ForThousand),
            Figure.Of("the same of circuits", "% of a core", circuits.ForThousand),
            Figure.AtLeast("a viewer is cheaper than a circuit", "x", 5, 10, circuits.Microseconds / some.Microseconds),
            Figure.Of("server for a thousand of as many viewers as above", "% of a core", many.ForThousand),
            Figure.AtLeast("frames", "bytes", 2_000, null, some.Bytes),
            Figure.AtMost("frames that did not follow the one before", "frames", 0, null, breaks),
            Figure.Of("memory of the server for each viewer", "KB", memory),
            Figure.Of("the same for each circuit", "KB", memoryOfCircuits),
            Figure.Remark("some", some.ToString()),
            Figure.Remark("as many as hold", many.ToString()),
            Figure.Remark("circuits", circuits.ToString()),
        ];
    }

    private static double Count(Watching many) => many.Ages.At(0.99) < MostMilliseconds ? many.Viewers : 0;

    private async Task<(Watching Some, Watching Many, double Memory, int Breaks)> WallsAsync()
    {
        var province = new Province(1, Communes);
        await using var site = await Site.StartAsync(province);
        using var end = new CancellationTokenSource();
        var beat = BeatAsync(site, province, end.Token);
        var page = await WallPage.LoadAsync(site, $"/wall/{Province.Root}?scenes=overview");
        await using var crowd = Crowd.Before(site, page);
        await crowd.BecomeAsync(1);
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        var memory = site.Process.Memory;
        await crowd.BecomeAsync(lengths.Of(Viewers));
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        memory = site.Process.Memory - memory;

        // The largest crowds first, and then a while: code that runs once a second is compiled to its best after a minute or two.
        var many = await ManyAsync(crowd, Computed);
        await crowd.BecomeAsync(lengths.Of(Viewers));
        await Task.Delay(lengths.WarmUp * 4, TimeProvider.System);
        var some = await Watching.OfAsync(crowd, Computed, lengths.Window);
        // One viewer keeps the view alive, so frames are drawn here too.
        await crowd.BecomeAsync(1);
        await Task.Delay(lengths.WarmUp / 3, TimeProvider.System);
        var without = await Load.OverAsync(Computed, lengths.Window);
        var breaks = crowd.Breaks + crowd.Count - crowd.Live;
        await end.CancelAsync();
        await beat;
        return (some.Beyond(without), many.Beyond(without), memory / 1e3 / some.Viewers, breaks);

        TimeSpan Computed() => site.Process.ProcessorTime;
    }

    // From the largest crowd down, until one is served in time.
    private async Task<Watching> ManyAsync(Crowd crowd, Func<TimeSpan> computed)
    {
        Watching watching = null!;
        foreach (var count in Crowds)
        {
            await crowd.BecomeAsync(lengths.Of(count));
            await Task.Delay(lengths.WarmUp / 3, TimeProvider.System);
            watching = await Watching.OfAsync(crowd, computed, lengths.Window / 2);
            if (watching.Ages.At(0.99) < MostMilliseconds)
                break;
        }
        return watching;
    }

    private async Task<(Watching Circuits, double Memory)> CircuitsAsync()
    {
        await using var site = await CircuitSite.StartAsync();
        await using var crowd = Crowd.Before(site);
        await crowd.BecomeAsync(1);
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        var without = await Load.OverAsync(Computed, lengths.Window);
        var memory = site.Memory;
        await crowd.BecomeAsync(lengths.Of(Viewers));
        await Task.Delay(lengths.WarmUp, TimeProvider.System);
        memory = site.Memory - memory;
        var circuits = (await Watching.OfAsync(crowd, Computed, lengths.Window)).Beyond(without);
        if (crowd.Live < crowd.Count)
            throw new InvalidOperationException($"{Text.Of(crowd.Count - crowd.Live)} circuits broke off.");
        return (circuits, memory / 1e3 / circuits.Viewers);

        TimeSpan Computed() => site.ProcessorTime;
    }

    // In one commune at a time, so that all of it comes to the view at once and makes one frame.
    private static async Task BeatAsync(Site site, Province province, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        try
        {
            for (var beat = 0; await timer.WaitForNextTickAsync(cancellationToken); beat++)
            {
                var unit = province.Communes[beat % province.Communes.Count];
                var (late, quick) = (FormattableString.Invariant($"late-{beat}"), FormattableString.Invariant($"quick-{beat}"));
                await site.SendAsync([Happening.Overdue(unit, late), Happening.Received(unit, quick), Happening.Resolved(unit, quick)]);
            }
        }
        catch (OperationCanceledException)
        {
            // Enough was measured.
        }
    }
}

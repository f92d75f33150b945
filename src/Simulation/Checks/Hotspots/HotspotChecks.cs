namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>Whether hotspots are rare where nothing changes, quick where something does, one where it chatters, and few on the screen where all fail.</summary>
public static class HotspotChecks
{
    private const int RunsOfASeed = 20;

    /// <summary>Runs all checks.</summary>
    /// <param name="seeds">With how many provinces.</param>
    public static IEnumerable<CheckLine> Run(int seeds)
    {
        var calm = new CalmCheck();
        var (large, medium) = (new ShiftCheck(120, 5, 0.9), new ShiftCheck(40, 10, 0.8));
        for (var seed = 1; seed <= seeds; seed++)
        {
            var folded = FoldedProvince.Of(seed);
            calm.Add(folded);
            large.Add(folded, RunsOfASeed);
            medium.Add(folded, RunsOfASeed);
        }

        return [.. calm.Lines(), .. large.Lines(), .. medium.Lines(), ChatterCheck.Run(10 * seeds), TogetherCheck.Run(seeds), SilenceCheck.Run(seeds), PathCheck.Run(), CadenceCheck.Run()];
    }
}

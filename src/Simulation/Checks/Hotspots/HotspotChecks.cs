namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>Whether hotspots are rare where nothing changes, quick where something does, one where it chatters, and few on the screen where all fail.</summary>
public static class HotspotChecks
{
    private const int RunsOfASeed = 10;
    private const double FewDossiers = 12;

    /// <summary>Runs all checks.</summary>
    /// <param name="seeds">With how many provinces; some twenty seconds each.</param>
    public static IEnumerable<CheckLine> Run(int seeds) => [.. Chances(seeds), .. Behaviour(seeds)];

    /// <summary>Runs those that chance decides: rare where nothing changes, quick where something does.</summary>
    /// <param name="seeds">With how many provinces.</param>
    /// <param name="isSmall">Whether the units shall have few dossiers, so that it takes a third of the time.</param>
    public static IEnumerable<CheckLine> Chances(int seeds, bool isSmall = false)
    {
        var calm = new CalmCheck();
        var (large, medium) = (new ShiftCheck(120, 5, 0.9), new ShiftCheck(40, 10, 0.8));
        for (var seed = 1; seed <= seeds; seed++)
        {
            var folded = FoldedProvince.Of(seed, plan => isSmall ? plan with { MedianPerWeek = FewDossiers } : plan);
            calm.Add(folded);
            large.Add(folded, RunsOfASeed);
            medium.Add(folded, RunsOfASeed);
        }

        return [.. calm.Lines(), .. large.Lines(), .. medium.Lines()];
    }

    /// <summary>Runs those that must hold whatever chance does.</summary>
    /// <param name="seeds">With how many provinces.</param>
    public static IEnumerable<CheckLine> Behaviour(int seeds) =>
        [ChatterCheck.Run(10 * seeds), TogetherCheck.Run(seeds), SilenceCheck.Run(seeds), PathCheck.Run(), CadenceCheck.Run()];
}

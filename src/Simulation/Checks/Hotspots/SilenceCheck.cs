using ParLive.Domain.Hotspots;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>Whether a silent feed clears anything: hotspots are found, then nobody is heard from any more.</summary>
internal static class SilenceCheck
{
    /// <summary>Runs it.</summary>
    public static CheckLine Run(int seeds)
    {
        var (standing, recorded, later) = (0, 0, 0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var folded = FoldedProvince.Of(seed, plan => plan with { Units = 40, MedianPerWeek = 20 });
            var run = new WatchedRun(folded);
            var mornings = folded.Mornings(FoldedProvince.Settling, FoldedProvince.End).ToList();
            run.Look(mornings[0]);
            run.Look(mornings[1]);
            standing += run.Events.OfType<HotspotEvent.Raised>().Count();
            run.IsSilent = _ => true;
            recorded += mornings.Skip(2).SkipLast(1).Sum(morning => run.Look(morning).Count);
            run.IsSilent = _ => false;
            later += run.Look(mornings[^1]).OfType<HotspotEvent.Cleared>().Count();
        }

        return Figures.Line(
            "recorded in seven weeks of silence; causes that stood; cleared when it is over", $"{recorded}; {standing}; {later}", "0", recorded == 0 && standing > 0);
    }
}

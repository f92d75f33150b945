using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>How many lines there are on the screen while all units of a large province fail together.</summary>
internal static class TogetherCheck
{
    private const int Units = 200;
    private const int Most = 3;
    private const int WeeksAfter = 3;

    /// <summary>Runs it.</summary>
    public static CheckLine Run(int seeds)
    {
        var (lines, hotspots) = (0, int.MaxValue);
        var (from, until) = (FoldedProvince.Watching, FoldedProvince.Watching.PlusWeeks(WeeksAfter));
        for (var seed = 1; seed <= seeds; seed++)
        {
            // Few dossiers each, so that they are found over many days; then a fall of thirty points everywhere.
            var failing = FoldedProvince.Of(
                seed, plan => plan with { Units = Units, MedianPerWeek = 12, To = until }, unit => unit with { Shift = new Shift(from, 0.3) });
            var run = new WatchedRun(failing);
            var last = 0;
            foreach (var morning in failing.Mornings(FoldedProvince.Settling, until))
            {
                run.Look(morning);
                var shown = run.LinesAt(morning);
                lines = Math.Max(lines, shown.Shown.Count(line => line.Members.Any(member => OfficeZone.Vietnam.DateOf(member.Opened) >= from)) + shown.More);
                last = shown.Shown.Sum(line => line.Members.Count);
            }

            hotspots = Math.Min(hotspots, last);
        }

        return Figures.Line($"lines at most while {Units} units fail together; hotspots in them at last", $"{lines}; {hotspots}", "<= 3", lines <= Most);
    }
}

using NodaTime;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>Whether looking every four hours finds the same on the same days as looking once a day.</summary>
internal static class CadenceCheck
{
    private const int Days = 28;

    /// <summary>Runs it.</summary>
    public static CheckLine Run()
    {
        var folded = FoldedProvince.Of(
            12, plan => plan with { Units = 12, MedianPerWeek = 60 }, unit => unit with { Shift = new Shift(FoldedProvince.Watching.PlusDays(unit.Key[4] - '0'), 0.2) });
        var (often, daily) = (Found(folded, 4), Found(folded, 24));
        return Figures.Line(
            "found and ended by looking daily; otherwise by looking every four hours", $"{daily.Count}; {daily.Except(often).Count() + often.Except(daily).Count()}", "0 otherwise", often.SetEquals(daily) && daily.Count > 0);
    }

    // How long a dossier is overdue is told as of now, so it may end at noon.
    private static HashSet<(string Unit, Cause Cause, bool IsRaised, LocalDate Day)> Found(FoldedProvince folded, int hours)
    {
        var run = new WatchedRun(folded);
        for (var hour = 0; hour < Days * 24; hour += hours)
        {
            run.Look(OfficeZone.Vietnam.StartOf(FoldedProvince.Watching) + Duration.FromHours(hour));
        }

        return [.. run.Events.OfType<HotspotEvent.Raised>().Select(raised => (raised.Unit, raised.Cause, true, OfficeZone.Vietnam.DateOf(raised.Time)))
            .Concat(run.Events.OfType<HotspotEvent.Cleared>().Select(cleared => (cleared.Unit, cleared.Cause, false, OfficeZone.Vietnam.DateOf(cleared.Time))))
            .Where(found => found.Cause.Kind != HotspotKind.Oldest)];
    }
}

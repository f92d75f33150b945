using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>How many hotspots come where nothing changes.</summary>
internal sealed class CalmCheck
{
    private const double Most = 3;
    private readonly List<HotspotEvent> _events = [];
    private int _opened;
    private int _weeks;
    private int _units;

    /// <summary>Watches one more province.</summary>
    public void Add(FoldedProvince folded)
    {
        var run = new WatchedRun(folded);
        foreach (var morning in folded.Mornings(FoldedProvince.Settling, FoldedProvince.End))
        {
            run.Look(morning);
        }

        var from = OfficeZone.Vietnam.StartOf(FoldedProvince.Watching);
        var since = run.Events.Where(happened => happened.Time >= from).ToList();
        _events.AddRange(since);
        // Causes found in one moment open one hotspot.
        _opened += since.OfType<HotspotEvent.Raised>().Where(raised => raised.IsNew).DistinctBy(raised => (raised.Unit, raised.Time)).Count();
        _weeks += FoldedProvince.Weeks;
        _units = folded.Units.Count;
    }

    /// <summary>What came out.</summary>
    public IEnumerable<CheckLine> Lines()
    {
        var raised = _events.OfType<HotspotEvent.Raised>().ToList();
        var aWeek = (double)_opened / _weeks;
        yield return Figures.Line($"new hotspots a week, {_units} units, nothing changes, {_weeks} weeks", $"{aWeek:F2}", "<= 3", aWeek <= Most);
        foreach (var kind in raised.GroupBy(one => (one.Cause.Kind, one.Cause.Cell.Level)).OrderBy(kind => kind.Key))
        {
            yield return Figures.Line(
                $"of them by {kind.Key.Kind} of a {kind.Key.Level}; where another cause stood", $"{(double)kind.Count(one => one.IsNew) / _weeks:F2}; {(double)kind.Count(one => !one.IsNew) / _weeks:F2}");
        }

        yield return Figures.Line("worsened, and cleared, a week", $"{PerWeek<HotspotEvent.Worsened>():F2}, {PerWeek<HotspotEvent.Cleared>():F2}");
    }

    private double PerWeek<T>() => (double)_events.OfType<T>().Count() / _weeks;
}

using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>How soon a true fall of fifteen points is found in a unit of a volume.</summary>
/// <param name="perWeek">How many dossiers it gets in a week.</param>
/// <param name="days">Within how many working days it must be found: so much working time may have passed, nights not counted.</param>
/// <param name="share">In which share of the runs.</param>
internal sealed class ShiftCheck(int perWeek, int days, double share)
{
    private const double OnTime = 0.93;
    private const double Points = 0.15;
    private const int LookedFor = 4;
    private readonly List<decimal?> _found = [];

    /// <summary>Changes some units of a province, one at a time.</summary>
    public void Add(FoldedProvince folded, int runs)
    {
        for (var run = 0; run < runs; run++)
        {
            _found.Add(DaysUntilFound(folded, run));
        }
    }

    /// <summary>What came out.</summary>
    public IEnumerable<CheckLine> Lines()
    {
        var inTime = (double)_found.Count(found => found <= days) / _found.Count;
        var strictly = (double)_found.Count(found => found <= days - 1) / _found.Count;
        yield return Figures.Line(
            $"15 points at {perWeek} a week found within {days} working days, {_found.Count} runs", $"{inTime:P0}", FormattableString.Invariant($">= {share:P0}"), inTime >= share);
        yield return Figures.Line($"the same before the last of these days began; within {LookedFor} weeks", $"{strictly:P0}; {(double)_found.Count(found => found is not null) / _found.Count:P0}");
    }

    // Each run has another unit and another weekday.
    private decimal? DaysUntilFound(FoldedProvince folded, int run)
    {
        var calendar = folded.Province.Calendar;
        var from = calendar.WorkingDayFrom(FoldedProvince.Watching.PlusDays(run * 3 % 28));
        var place = ((run * 17) + 3) % folded.Units.Count;
        var changed = folded.With(place, unit => unit with { OnTime = OnTime, PerWeek = perWeek, Shift = new Shift(from, Points) });
        var watch = new WatchedRun(changed);
        // What stood out before is known before.
        watch.Look(OfficeZone.Vietnam.StartOf(from));
        foreach (var morning in changed.Mornings(from, from.PlusWeeks(LookedFor)))
        {
            var news = watch.Look(morning).OfType<HotspotEvent.Raised>();
            if (news.Any(raised => raised.Unit == changed.Units[place].Unit.Key && raised.Cause.Kind != HotspotKind.Oldest))
            {
                return calendar.MeasureDays(OfficeZone.Vietnam.StartOf(from), morning);
            }
        }

        return null;
    }
}

using NodaTime;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;
using ParLive.Simulation.Chance;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>How many hotspots a unit makes that is bad in one week and good in the next.</summary>
internal static class ChatterCheck
{
    private const int Peers = 30;
    private const int Weeks = 12;
    private const int JudgedADay = 20;
    private static readonly LocalDate Begin = new(2026, 3, 2);

    /// <summary>Runs it.</summary>
    public static CheckLine Run(int runs)
    {
        var hotspots = Enumerable.Range(1, runs).Select(seed => HotspotsOf(new Dice(seed).Apart("chatter"))).ToList();
        return Figures.Line($"hotspots of a unit that changes between 5 % and 25 % overdue by the week, {Weeks} weeks, {runs} runs", $"{hotspots.Min()} to {hotspots.Max()}", "1", hotspots.All(count => count == 1));
    }

    private static int HotspotsOf(Dice dice)
    {
        var (first, days) = (OfficeZone.DayOf(Begin) - Signals.Window, Signals.Window + (7 * Weeks));
        var broken = Enumerable.Range(0, Peers).Select(unit => Enumerable.Range(0, days).Select(place => BrokenOn(dice, unit, first + place)).ToArray()).ToList();
        var known = new Dictionary<string, Hotspot>(StringComparer.Ordinal);
        var opened = 0;
        for (var today = OfficeZone.DayOf(Begin); today < first + days; today++)
        {
            var units = broken.Select((amounts, unit) => Watched(unit, today, amounts.AsSpan(today - Signals.Window - first, Signals.Window).ToArray())).ToList();
            var now = OfficeZone.Vietnam.StartOf(OfficeZone.DateOf(today)) + Duration.FromHours(7);
            var news = HotspotBook.Decide(units, known, HotspotRules.Usual, OfficeZone.Vietnam, now).Where(happened => happened.Unit == "0").ToList();
            opened += news.Exists(happened => happened is HotspotEvent.Raised { IsNew: true }) ? 1 : 0;
            foreach (var happened in news)
            {
                known["0"] = (known.GetValueOrDefault("0") ?? new Hotspot("0")).After(happened);
            }
        }

        return opened;
    }

    private static int BrokenOn(Dice dice, int unit, int day)
    {
        if (IsWeekend(day))
        {
            return 0;
        }

        var week = (day - OfficeZone.DayOf(Begin)) / 7;
        return dice.Binomial(unit == 0 && day >= OfficeZone.DayOf(Begin) && week % 2 == 0 ? 0.25 : 0.05, JudgedADay);
    }

    private static WatchedUnit Watched(int unit, int today, int[] broken)
    {
        var first = today - Signals.Window;
        int[] kept = [.. broken.Select((amount, place) => IsWeekend(first + place) ? 0 : JudgedADay - amount)];
        var cell = new CellSignals(Cell.Whole, new JudgedDays(first, kept, broken), default, default);
        return new WatchedUnit(
            FormattableString.Invariant($"{unit}"), "", new Signals(Tick.StartOf(today), [cell], null, OverdueAges.None, default), false);
    }

    private static bool IsWeekend(int day) => OfficeZone.DateOf(day).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}

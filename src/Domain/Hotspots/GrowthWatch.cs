namespace ParLive.Domain.Hotspots;

/// <summary>Finds cells that break more promises than they used to.</summary>
/// <remarks>
/// The past is learned before the weeks that are watched, which begin on a Monday, and shrunk to the peers. While an alarm stands its own
/// past rate holds, so that what lasts does not become usual; it is over when the judgements since speak for that rate, not when time passes.
/// </remarks>
internal sealed class GrowthWatch
{
    private const int DaysOfAWeek = 7;

    // No limit is lower, whatever the volume: most cells are far from it and cost nothing more.
    private const double LimitLeast = 2;
    private readonly HotspotRules _rules;
    private readonly PeerFits _past;

    public GrowthWatch(IReadOnlyList<WatchedUnit> units, HotspotRules rules)
    {
        _rules = rules;
        _past = new PeerFits(units, PastOf);
    }

    /// <summary>Whether a cell breaks more promises than it used to.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="standing">The alarm that stands; null if none does.</param>
    /// <param name="clearedDay">The local day on which the last one ended; null if there was none.</param>
    public Finding? Of(WatchedUnit unit, CellSignals cell, StandingCause? standing, int? clearedDay)
    {
        var cause = new Cause(HotspotKind.Growth, cell.Cell);
        if (standing is { Raised: Evidence.Grown raised })
        {
            return Standing(cause, cell.Days, raised);
        }

        var past = PastOf(cell);
        if (past.Whole < _rules.PastLeast || _past.Of(unit, cell.Cell) is not { } prior)
        {
            return null;
        }

        var known = (Broken: past.Part + prior.Alpha, Kept: past.Whole - past.Part + prior.Beta);
        var weighing = Weighing.Of(Math.Max(_rules.PastRateLeast, known.Broken / (known.Broken + known.Kept)), _rules.GrowthOdds);
        var from = Math.Max(WatchedFrom(cell.Days), (clearedDay ?? cell.Days.First) + 1);
        var recovery = Math.Log(_rules.RecoveryOdds);
        // At the lowest limit that can be, before the true one is worked out.
        if (!GrowthWalk.From(from, cell.Days, weighing, (LimitLeast, double.MaxValue)).IsUp)
        {
            return null;
        }

        var aWeek = (double)past.Whole * DaysOfAWeek / Math.Max(DaysOfAWeek, WatchedFrom(cell.Days) - cell.Days.First);
        var budget = _rules.BudgetOf(cause) / Math.Max(1, _past.Cells(cell.Cell.Level));
        var limit = Math.Max(LimitLeast, AlarmLimit.Of(weighing, known, aWeek, budget));
        var walk = GrowthWalk.From(from, cell.Days, weighing, (limit, recovery));
        var evidence = EvidenceOf(cell.Days, weighing, (walk.SinceDay, walk.CrossedDay), (walk.Peak, limit, budget));
        return walk.IsUp && evidence.Broken >= _rules.BrokenLeast ? new Finding(cause, Verdict.Raise, evidence) : null;
    }

    private Finding Standing(Cause cause, JudgedDays days, Evidence.Grown raised)
    {
        var weighing = new Weighing(raised.PastRate, raised.WatchedRate);
        var evidence = EvidenceOf(days, weighing, (raised.SinceDay, raised.CrossedDay), (raised.Score, raised.Limit, raised.AlarmsAWeek));
        var isOver = GrowthWalk.RecoveryAfter(raised.CrossedDay, days, weighing) >= Math.Log(_rules.RecoveryOdds);
        return new Finding(cause, isOver ? Verdict.Clear : Verdict.Stay, evidence);
    }

    private static Evidence.Grown EvidenceOf(
        JudgedDays days, Weighing weighing, (int Since, int Crossed) when, (double Score, double Limit, double AlarmsAWeek) score)
    {
        var tally = days.Between(when.Since, days.Last);
        return new Evidence.Grown(
            tally.Part, tally.Whole, weighing.PastRate, weighing.WatchedRate, score.Score, score.Limit, score.AlarmsAWeek, when.Since, when.Crossed);
    }

    private Tally PastOf(CellSignals cell) => cell.Days.Between(cell.Days.First, WatchedFrom(cell.Days) - 1);

    // The Monday so many weeks before this one: 1 January 1970 was a Thursday.
    private int WatchedFrom(JudgedDays days) => days.Last - ((days.Last + 3) % DaysOfAWeek) - (DaysOfAWeek * _rules.GrowthWeeks);
}

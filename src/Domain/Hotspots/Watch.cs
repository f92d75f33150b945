using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.Hotspots;

/// <summary>One round of the watch: all that the facts say of each unit.</summary>
internal sealed class Watch(IReadOnlyList<WatchedUnit> units, HotspotRules rules, OfficeZone zone)
{
    private readonly PeerWatch _peers = new(units, rules);
    private readonly GrowthWatch _growth = new(units, rules);
    private readonly LoadWatch _load = new(units, rules);

    /// <summary>What is found of a unit: what is over first, as events of one moment are read.</summary>
    public IEnumerable<Finding> Findings(WatchedUnit unit, Hotspot hotspot)
    {
        var signals = unit.Signals!;
        var cells = signals.Cells.Concat(Untold(signals, hotspot));
        return cells.SelectMany(cell => OfCell(unit, cell, hotspot))
            .Append(_load.Oldest(signals, StandingOf(hotspot, new Cause(HotspotKind.Oldest, Cell.Whole))))
            .Append(_load.Plan(signals))
            .OrderBy(finding => finding.Verdict == Verdict.Clear ? 0 : 1)
            .ToList();
    }

    private IEnumerable<Finding> OfCell(WatchedUnit unit, CellSignals cell, Hotspot hotspot)
    {
        var missed = StandingOf(hotspot, new Cause(HotspotKind.MissedAbovePeers, cell.Cell));
        if (_peers.Missed(unit, cell, missed is null ? null : (missed, DayOf(missed.Since))) is { } above)
        {
            yield return above;
        }

        if (_peers.Backlog(unit, cell, StandingOf(hotspot, new Cause(HotspotKind.BacklogAbovePeers, cell.Cell)) is not null) is { } backlog)
        {
            yield return backlog;
        }

        var growth = new Cause(HotspotKind.Growth, cell.Cell);
        var ended = hotspot.Ended.TryGetValue(growth, out var moment) ? DayOf(moment) : (int?)null;
        if (_growth.Of(unit, cell, StandingOf(hotspot, growth), ended) is { } grown)
        {
            yield return grown;
        }
    }

    private static StandingCause? StandingOf(Hotspot hotspot, Cause cause) => hotspot.Causes.GetValueOrDefault(cause);

    // A cell of which nothing is told any more: nothing is open there, and nothing was judged.
    private static IEnumerable<CellSignals> Untold(Signals signals, Hotspot hotspot) => hotspot.Causes.Keys
        .Select(cause => cause.Cell)
        .Distinct()
        .Where(cell => signals.Cells.All(told => told.Cell != cell))
        .Select(cell => new CellSignals(cell, new JudgedDays(signals.AsOf.Day - 1, [0], [0]), default, default));

    private int DayOf(Instant moment) => zone.TickOf(moment).Day;
}

using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Hotspots.HotspotEvent;

namespace ParLive.Domain.Hotspots;

/// <summary>Decides what is to be recorded of hotspots: from what units tell, and from what is known already.</summary>
public static class HotspotBook
{
    /// <summary>The source of what the watch itself finds.</summary>
    public const string Source = "parlive/hotspots";

    /// <summary>What is to be recorded now. Deciding twice in one moment gives the same events, with the same ids.</summary>
    /// <remarks>A unit that is silent keeps what it has: nothing of it is raised, worsened or cleared.</remarks>
    /// <param name="units">All units that are watched.</param>
    /// <param name="known">The hotspots there are, by the key of their unit; cleared ones too.</param>
    /// <param name="rules">From when on something is an alarm.</param>
    /// <param name="zone">Where the days of the units begin.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<HotspotEvent> Decide(
        IReadOnlyList<WatchedUnit> units, IReadOnlyDictionary<string, Hotspot> known, HotspotRules rules, OfficeZone zone, Instant now)
    {
        var watch = new Watch(units, rules, zone);
        var moment = Instant.FromUnixTimeTicks(now.ToUnixTimeTicks());
        var events = new List<HotspotEvent>();
        foreach (var unit in units.Where(unit => unit is { IsSilent: false, Signals: not null }).OrderBy(unit => unit.Key, StringComparer.Ordinal))
        {
            var hotspot = known.GetValueOrDefault(unit.Key) ?? new Hotspot(unit.Key);
            foreach (var finding in watch.Findings(unit, hotspot))
            {
                if (EventOf(finding, hotspot, rules, moment) is { } happened)
                {
                    events.Add(happened);
                    hotspot = hotspot.After(happened);
                }
            }
        }

        return events;
    }

    private static HotspotEvent? EventOf(Finding finding, Hotspot hotspot, HotspotRules rules, Instant now)
    {
        var (cause, verdict, evidence) = finding;
        if (!hotspot.Causes.TryGetValue(cause, out var standing))
        {
            return verdict == Verdict.Raise
                ? new Raised(IdOf(hotspot.Unit, cause, "raised", now), Source, hotspot.Unit, now, cause, evidence, OpenedOf(hotspot, rules, now))
                : null;
        }

        if (verdict == Verdict.Clear)
        {
            return now - standing.Since >= Duration.FromDays(rules.DwellDays)
                ? new Cleared(IdOf(hotspot.Unit, cause, "cleared", now), Source, hotspot.Unit, now, cause, evidence)
                : null;
        }

        return evidence.Severity >= rules.WorsenedTimes * standing.Latest.Severity && evidence.Severity >= standing.Latest.Severity + 1
            ? new Worsened(IdOf(hotspot.Unit, cause, "worsened", now), Source, hotspot.Unit, now, cause, evidence)
            : null;
    }

    private static Instant OpenedOf(Hotspot hotspot, HotspotRules rules, Instant now) =>
        !hotspot.Causes.IsEmpty || (hotspot.ClearedAt is { } cleared && now - cleared < Duration.FromDays(rules.QuietDays)) ? hotspot.Opened : now;

    private static EventId IdOf(string unit, Cause cause, string what, Instant now) => EventId.Of(
        Source, FormattableString.Invariant($"{unit}|{(int)cause.Kind}|{(int)cause.Cell.Level}|{cause.Cell.Name}|{what}|{now.ToUnixTimeTicks()}"));
}

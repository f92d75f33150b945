using NodaTime;
using ParLive.Domain.Gaming;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Judgements;

/// <summary>From the evidence of a tree to what the gaming watch says of a part of it.</summary>
internal static class WatchReadings
{
    public static WatchReading Of(UnitTree tree, Unit asked, GatheredParts parts, Instant now)
    {
        var peers = new Peers(tree, now);
        var evidence = parts.Parts.ToDictionary(part => part.Unit, part => GamingEvidence.Read(part.Body.Span), StringComparer.Ordinal);
        // Compared with all of their kind, told of those that were asked for.
        var watched = peers.ByKind(evidence.Keys)
            .SelectMany(group => GamingWatch.Judge([.. group.Select(unit => (unit.Key.ToString(), evidence[unit.Key.ToString()]))]))
            .Select(watch => (Watch: watch, Unit: tree.Find(watch.Unit)!))
            .Where(pair => peers.IsWithin(pair.Unit, asked.Key))
            .ToList();
        var today = OfficeZone.Parse(asked.Zone).DateOf(now);
        return new WatchReading(
            OfficeZone.Parse(asked.Zone).Local(now),
            today.PlusDays(-GamingEvidence.Days).ToDateOnly(),
            today.PlusDays(-1).ToDateOnly(),
            watched.Count(pair => pair.Watch.IsJudged),
            watched.Count,
            [
                .. watched.SelectMany(pair => pair.Watch.Findings.Select(finding => FindingOf(pair.Unit, finding)))
                    .OrderBy(finding => finding.Chance).ThenBy(finding => finding.Unit, StringComparer.Ordinal),
            ]);
    }

    private static WatchFinding FindingOf(Unit unit, SignalReading.StandsOut finding) => new(
        unit.Key.ToString(),
        unit.Name,
        unit.NameEn,
        Slug.Of(finding.Signal),
        finding.Comparison.Observed,
        finding.Comparison.Expected,
        finding.Comparison.AdjustedPValue,
        (long)finding.Comparison.Of,
        finding.Examples);
}

using System.Diagnostics;
using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Objections;
using ParLive.Domain.Packing;
using ParLive.Domain.Plans;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Objections;
using HotspotLine = ParLive.Grains.Contracts.Judgements.HotspotLine;

namespace ParLive.Grains.Judgements;

/// <summary>From the hotspots of a tree to the lines that interfaces and screens show.</summary>
internal sealed class HotspotReadings(UnitTree tree, OfficeZone zone, Instant now)
{
    private static readonly Duration Week = Duration.FromDays(7);

    /// <summary>The hotspots in what was gathered, each with the events that it comes from.</summary>
    public static IReadOnlyList<(Hotspot Hotspot, IReadOnlyList<UnitEvent> Events)> Read(GatheredParts parts)
    {
        var found = new List<(Hotspot, IReadOnlyList<UnitEvent>)>();
        foreach (var part in parts.Parts)
        {
            var input = new ByteReader(part.Body.Span);
            var events = HotspotShelf.Read(ref input);
            if (Hotspot.Of(events) is { } hotspot)
            {
                found.Add((hotspot, events));
            }
        }

        return found;
    }

    /// <summary>The units that contest their hotspot, by what had been entered up to the moment.</summary>
    private HashSet<string> ContestedIn(GatheredParts parts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts.Parts)
        {
            var input = new ByteReader(part.Body.Span);
            HotspotShelf.Read(ref input);
            input.ReadBlock();
            // A unit of an older version says nothing of objections.
            if (!input.IsAtEnd && ObjectionBook.At(ObjectionShelf.Read(ref input), now).Open.Any(objection => objection.Raised.What.Kind == ContestedKind.Alarm))
            {
                found.Add(part.Unit);
            }
        }

        return found;
    }

    /// <summary>One line for each unit that was a hotspot by what had happened up to the moment, the worst first.</summary>
    public IReadOnlyList<HotspotLine> Each(GatheredParts parts) => Marked(parts,
    [
        .. Read(parts).Select(pair => Hotspot.Of(pair.Events.Where(happened => happened.Time <= now))).OfType<Hotspot>()
            .Where(hotspot => hotspot.StateAt(now) != HotspotState.Cleared).OrderByDescending(hotspot => hotspot.Severity)
            .ThenBy(hotspot => hotspot.Unit, StringComparer.Ordinal).Select(hotspot => LineOf(hotspot, static _ => false)),
    ]);

    public HotspotsReading Of(Unit asked, GatheredParts parts, (int Most, bool Shelved) shown, (DateTimeOffset? ReviewedAt, double Budget, Func<string, bool> IsSilent) about)
    {
        var found = Read(parts);
        var hotspots = found.Select(pair => pair.Hotspot).Where(hotspot => hotspot.StateAt(now) != HotspotState.Cleared).ToList();
        var today = zone.DateOf(now);
        var watched = tree.Below(asked.Key).Append(asked)
            .Where(unit => unit.Lives(today) && !tree.MembersOf(unit.Key).Any(member => member.Lives(today))).Select(unit => unit.Key.ToString());
        var lines = HotspotLines.Of(hotspots, watched, key => key == asked.Key.ToString() ? null : tree.Find(key)?.LastParent?.ToString(), now, shown.Most);
        var shelved = shown.Shelved ? hotspots.Where(hotspot => hotspot.StateAt(now) == HotspotState.Shelved).Take(shown.Most).Select(hotspot => LineOf(hotspot, about.IsSilent)) : [];
        return new HotspotsReading(
            zone.Local(now),
            about.ReviewedAt,
            Marked(parts, [.. lines.Shown.Select(line => line.IsGroup ? GroupOf(line, about.IsSilent) : LineOf(line.Members[0], about.IsSilent)), .. shelved]),
            lines.More,
            lines.Shelved,
            found.Sum(pair => pair.Events.OfType<HotspotEvent.Raised>().Count(raised => raised.IsNew && raised.Time > now - Week)),
            about.Budget);
    }

    // Of several units the line has the id of the worst, and so its mark.
    private IReadOnlyList<HotspotLine> Marked(GatheredParts parts, IReadOnlyList<HotspotLine> lines) =>
        ContestedIn(parts) is { Count: > 0 } contested ? [.. lines.Select(line => line with { IsContested = contested.Contains(line.Id) })] : lines;

    private HotspotLine GroupOf(Domain.Hotspots.HotspotLine group, Func<string, bool> isSilent)
    {
        var worst = LineOf(group.Members[0], isSilent);
        var (above, first) = (tree.Find(group.Unit), tree.Find(group.Members[0].Unit));
        return worst with
        {
            Unit = group.Unit,
            Name = above?.Name ?? group.Unit,
            NameEn = above?.NameEn ?? group.Unit,
            Units = group.Members.Count,
            OfUnits = group.Of,
            Kind = "group",
            State = group.ActiveAt(now) > 0 ? Slug.Of(HotspotState.Active) : Slug.Of(HotspotState.Acknowledged),
            Since = zone.Local(group.Opened),
            Figures = [new HotspotFigure("observed", group.Members.Count)],
            Worst = first?.Name,
            WorstEn = first?.NameEn,
        };
    }

    private HotspotLine LineOf(Hotspot hotspot, Func<string, bool> isSilent)
    {
        var (unit, cause, state) = (tree.Find(hotspot.Unit), hotspot.Worst ?? default, hotspot.StateAt(now));
        var (figures, dossier) = FiguresOf(hotspot.Causes[cause].Latest);
        return new HotspotLine(
            hotspot.Unit, hotspot.Unit, unit?.Name ?? hotspot.Unit, unit?.NameEn ?? hotspot.Unit, 1, 1, Slug.Of(cause.Kind), Slug.Of(cause.Cell.Level),
            cause.Cell.Name ?? "", Slug.Of(state), isSilent(hotspot.Unit), zone.Local(hotspot.Opened), figures, dossier,
            state == HotspotState.Active ? null : hotspot.Acknowledgement?.Owner, hotspot.Notes.Count > 0 ? hotspot.Notes[^1].Text : hotspot.Acknowledgement?.Note,
            state == HotspotState.Shelved ? zone.Local(hotspot.Shelving!.Until) : null, hotspot.Causes.Count - 1);
    }

    private static (IReadOnlyList<HotspotFigure> Figures, string? Dossier) FiguresOf(Evidence evidence) => evidence switch
    {
        Evidence.AbovePeers above => (
            [new("observed", above.Part), new("of", above.Whole), new("expected", above.Whole * above.Expected), new("limit", above.Limit), new("chance", above.Probability), new("peers", above.Peers)],
            null),
        Evidence.Grown grown => (
            [new("observed", grown.Broken), new("of", grown.Judged), new("expected", grown.Judged * grown.PastRate), new("score", grown.Score), new("limit", grown.Limit)],
            null),
        Evidence.Old old => ([new("calendarDays", old.CalendarDays), new("workingDays", old.WorkingDays), new("limit", old.Limit)], old.Dossier),
        Evidence.Slipped slipped => (
            [
                new("done", slipped.Plan.Done), new("set", slipped.Plan.Set), new("expected", (double)slipped.Plan.Expected / ExpectedWork.Whole),
                new("overdue", slipped.Plan.Overdue), new("due", slipped.Plan.Due),
            ],
            null),
        _ => throw new UnreachableException($"No figures for {evidence.GetType().Name}."),
    };
}

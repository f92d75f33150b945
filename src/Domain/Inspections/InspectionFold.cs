using NodaTime;
using ParLive.Domain.Events;
using static ParLive.Domain.Inspections.InspectionEvent;

namespace ParLive.Domain.Inspections;

/// <summary>From the events of an inspection to its facts.</summary>
public static class InspectionFold
{
    /// <summary>The facts that an inspection's events come to, in whatever order they are given.</summary>
    public static InspectionFacts Of(IEnumerable<UnitEvent> events)
    {
        var standing = Takings.Standing<InspectionEvent>(events);
        if (standing.Length == 0)
        {
            return new InspectionFacts();
        }

        var openings = standing.OfType<Opened>().ToList();
        var opened = openings.FirstOrDefault();
        var visits = standing.OfType<UnitInspected>().ToLookup(visit => visit.Inspected.Name, StringComparer.Ordinal);
        var remedies = standing.OfType<Remedied>().ToLookup(remedied => remedied.Name, StringComparer.Ordinal);
        var flags = FlagIf(openings.Count == 0, InspectionIntegrity.NotOpened)
            | FlagIf(openings.Count > 1, InspectionIntegrity.OpenedAgain)
            | FlagIf(visits.Any(again => again.Count() > 1), InspectionIntegrity.InspectedAgain)
            | FlagIf(remedies.Any(remedied => !visits.Contains(remedied.Key)), InspectionIntegrity.RemediedUninspected)
            | FlagIf(visits.Any(visit => remedies[visit.Key].Sum(part => (long)part.Count) > visit.First().Findings), InspectionIntegrity.MoreRemediedThanFound);
        return new InspectionFacts
        {
            First = standing[0].Time,
            Unit = ((InspectionEvent?)opened ?? standing[0]).Unit,
            Opened = opened?.Time,
            BySurprise = opened?.BySurprise ?? false,
            Decision = opened?.Decision,
            Visits = [.. visits.Select(visit => VisitOf(visit.First(), remedies[visit.Key]))],
            Flags = flags,
        };
    }

    private static Visit VisitOf(UnitInspected visit, IEnumerable<Remedied> remedies)
    {
        var remedied = new List<(Instant, int)>();
        var left = visit.Findings;
        foreach (var part in remedies)
        {
            var count = Math.Min(left, part.Count);
            left -= count;
            if (count > 0)
            {
                remedied.Add((Instant.Max(part.Time, visit.Time), count));
            }
        }

        return new Visit(visit.Inspected, visit.Time, visit.Findings, remedied);
    }

    private static InspectionIntegrity FlagIf(bool holds, InspectionIntegrity flag) => holds ? flag : InspectionIntegrity.None;
}

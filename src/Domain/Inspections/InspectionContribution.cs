using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Inspections;

/// <summary>What an inspection adds to the numbers of the unit that inspects: a pure function of its facts.</summary>
public static class InspectionContribution
{
    /// <summary>The entries of an inspection.</summary>
    public static IReadOnlyList<Entry> Of(InspectionFacts facts, OfficeZone zone)
    {
        var entries = new List<Entry>();
        AddTo(entries, facts, zone);
        return entries;
    }

    /// <summary>Adds the entries of an inspection to a list that is used again and again.</summary>
    internal static void AddTo(List<Entry> entries, InspectionFacts facts, OfficeZone zone)
    {
        if (facts.Opened is { } opened)
        {
            entries.Add(new(zone.TickOf(opened), facts.BySurprise ? InspectionsSurprise : InspectionsPlanned, 1));
        }

        foreach (var visit in facts.Visits)
        {
            AddVisit(entries, visit, facts.BySurprise, zone);
        }
    }

    private static void AddVisit(List<Entry> entries, Visit visit, bool bySurprise, OfficeZone zone)
    {
        var at = zone.TickOf(visit.Time);
        entries.Add(new(at, UnitsInspected, 1));
        if (bySurprise)
        {
            entries.Add(new(at, UnitsInspectedBySurprise, 1));
        }

        if (visit.Findings > 0)
        {
            entries.Add(new(at, Findings, visit.Findings));
            entries.Add(new(at, FindingsOpen, visit.Findings));
        }

        foreach (var (time, count) in visit.Remedied)
        {
            entries.Add(new(zone.TickOf(time), FindingsRemedied, count));
            entries.Add(new(zone.TickOf(time), FindingsOpen, -count));
        }
    }
}

using NodaTime;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Dossiers;

/// <summary>What a dossier adds to the numbers of its unit: a pure function of its facts.</summary>
public static class Contribution
{
    private const int DueSoonWorkingDays = 3;

    /// <summary>The entries of a dossier, some of which may lie in the future.</summary>
    public static IReadOnlyList<Entry> Of(Facts facts, OfficeZone zone)
    {
        var entries = new List<Entry>(8);
        if (facts.First is not { } first)
        {
            return entries;
        }

        if (facts.Received is { } received)
        {
            AddReceipt(entries, facts, zone.TickOf(received));
            AddEnd(entries, facts, zone);
            AddLateness(entries, facts, zone, zone.TickOf(received));
        }
        else if (facts.Ended is { } ended)
        {
            entries.Add(new(zone.TickOf(ended), Unclassified, 1));
        }

        if (facts.Flags != Integrity.None)
        {
            entries.Add(new(zone.TickOf(facts.Received ?? first), Flagged, 1));
        }

        entries.AddRange(facts.SupplementsRequested.Select(requested => new Entry(zone.TickOf(requested), SupplementsRequested, 1)));
        if (facts.Rating is { } rating)
        {
            entries.Add(new(zone.TickOf(rating.Time), MeasureOf(rating.Level), 1));
        }

        return entries;
    }

    private static void AddReceipt(List<Entry> entries, Facts facts, Tick received)
    {
        entries.Add(new(received, Received, 1));
        entries.Add(new(received, Open, 1));
        if (facts.Particulars.Channel is Channel.OnlineFull or Channel.OnlinePart)
        {
            entries.Add(new(received, Online, 1));
        }
    }

    private static void AddEnd(List<Entry> entries, Facts facts, OfficeZone zone)
    {
        if (facts is not { Ended: { } ended, How: { } how })
        {
            return;
        }

        var at = zone.TickOf(ended);
        entries.Add(new(at, Open, -1));
        if (how != Ending.Resolved)
        {
            entries.Add(new(at, how == Ending.Rejected ? Rejected : Withdrawn, 1));
            return;
        }

        entries.Add(new(at, ByDate(facts.Due, ended, zone), 1));
        entries.Add(new(at, facts.Due?.IsPast(ended, zone) == true ? ResolvedByInstantLate : ResolvedByInstantOnTime, 1));
    }

    private static void AddLateness(List<Entry> entries, Facts facts, OfficeZone zone, Tick received)
    {
        if (facts.Due is not { } due)
        {
            return;
        }

        var dueDay = due.DayIn(zone);
        var overdue = Later(received, Tick.StartOf(OfficeZone.DayOf(dueDay) + 1));
        var soon = Later(received, Tick.StartOf(OfficeZone.DayOf(WorkingDays.Before(dueDay, DueSoonWorkingDays))));
        var end = facts.Ended is { } ended ? zone.TickOf(ended) : (Tick?)null;
        AddSpell(entries, OpenDueIn3Days, soon, end is { } early && early < overdue ? early : overdue);
        AddSpell(entries, OpenOverdue, overdue, end);
        // A whole day is over at its midnight, to the instant as well as by date.
        var expires = due.Moment is { } moment ? Later(received, zone.TickOf(moment)) : overdue;
        AddSpell(entries, OpenOverdueByInstant, expires, end);
    }

    private static void AddSpell(List<Entry> entries, Measure level, Tick from, Tick? until)
    {
        if (until is { } end && end <= from)
        {
            return;
        }

        entries.Add(new(from, level, 1));
        if (until is { } left)
        {
            entries.Add(new(left, level, -1));
        }
    }

    private static Measure ByDate(DueDate? due, Instant ended, OfficeZone zone) =>
        due is not { } promised || zone.DateOf(ended) == promised.DayIn(zone) ? ResolvedOnDueDate
        : zone.DateOf(ended) < promised.DayIn(zone) ? ResolvedEarly
        : ResolvedLate;

    private static Measure MeasureOf(SatisfactionLevel level) => level switch
    {
        SatisfactionLevel.VerySatisfied => RatedVerySatisfied,
        SatisfactionLevel.Satisfied => RatedSatisfied,
        _ => RatedUnsatisfied,
    };

    private static Tick Later(Tick left, Tick right) => left > right ? left : right;
}

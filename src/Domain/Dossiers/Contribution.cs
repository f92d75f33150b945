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
        var entries = new List<Entry>(12);
        AddTo(entries, facts, zone);
        return entries;
    }

    /// <summary>Adds the entries of a dossier to a list that is used again and again.</summary>
    internal static void AddTo(List<Entry> entries, Facts facts, OfficeZone zone)
    {
        if (facts.First is not { } first)
        {
            return;
        }

        var end = facts.Ended is { } ended ? zone.TickOf(ended) : (Tick?)null;
        var start = zone.TickOf(facts.Received ?? first);
        if (facts.Received is not null)
        {
            AddReceipt(entries, facts, start);
            AddEnd(entries, facts, end, zone);
            AddLateness(entries, facts, (start, end), zone);
        }
        else if (end is { } at)
        {
            entries.Add(new(at, Unclassified, 1));
        }

        if (facts.Flags != Integrity.None)
        {
            entries.Add(new(start, Flagged, 1));
        }

        foreach (var requested in facts.SupplementsRequested)
        {
            entries.Add(new(zone.TickOf(requested), SupplementsRequested, 1));
        }

        if (facts.Rating is { } rating)
        {
            entries.Add(new(zone.TickOf(rating.Time), MeasureOf(rating.Level), 1));
        }
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

    private static void AddEnd(List<Entry> entries, Facts facts, Tick? end, OfficeZone zone)
    {
        if (facts is not { Ended: { } ended, How: { } how } || end is not { } at)
        {
            return;
        }

        entries.Add(new(at, Open, -1));
        if (how != Ending.Resolved)
        {
            entries.Add(new(at, how == Ending.Rejected ? Rejected : Withdrawn, 1));
            return;
        }

        entries.Add(new(at, ByDate(facts.Due, at, zone), 1));
        entries.Add(new(at, facts.Due?.IsPast(ended, zone) == true ? ResolvedByInstantLate : ResolvedByInstantOnTime, 1));
    }

    private static void AddLateness(List<Entry> entries, Facts facts, (Tick Start, Tick? End) life, OfficeZone zone)
    {
        if (facts.Due is not { } due)
        {
            return;
        }

        var dueDate = due.DayIn(zone);
        var overdue = Later(life.Start, Tick.StartOf(OfficeZone.DayOf(dueDate) + 1));
        var soon = Later(life.Start, Tick.StartOf(OfficeZone.DayOf(WorkingDays.Before(dueDate, DueSoonWorkingDays))));
        AddSpell(entries, OpenDueIn3Days, soon, life.End is { } early && early < overdue ? early : overdue);
        AddSpell(entries, OpenOverdue, overdue, life.End);
        // A whole day is over at its midnight, to the instant as well as by date.
        var expires = due.Moment is { } moment ? Later(life.Start, zone.TickOf(moment)) : overdue;
        AddSpell(entries, OpenOverdueByInstant, expires, life.End);
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

    private static Measure ByDate(DueDate? due, Tick ended, OfficeZone zone) =>
        due is not { } promised ? ResolvedOnDueDate : ended.Day.CompareTo(OfficeZone.DayOf(promised.DayIn(zone))) switch
        {
            < 0 => ResolvedEarly,
            0 => ResolvedOnDueDate,
            _ => ResolvedLate,
        };

    private static Measure MeasureOf(SatisfactionLevel level) => level switch
    {
        SatisfactionLevel.VerySatisfied => RatedVerySatisfied,
        SatisfactionLevel.Satisfied => RatedSatisfied,
        _ => RatedUnsatisfied,
    };

    private static Tick Later(Tick left, Tick right) => left > right ? left : right;
}

using NodaTime;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Dossiers;

/// <summary>What a dossier adds to the numbers of its unit: a pure function of its facts.</summary>
public static class Contribution
{
    /// <summary>The entries of a dossier, some of which may lie in the future.</summary>
    public static IReadOnlyList<Entry> Of(Facts facts, WorkingCalendar calendar)
    {
        var entries = new List<Entry>(12);
        AddTo(entries, facts, calendar);
        return entries;
    }

    /// <summary>Adds the entries of a dossier to a list that is used again and again.</summary>
    internal static void AddTo(List<Entry> entries, Facts facts, WorkingCalendar calendar)
    {
        var zone = calendar.Zone;
        if (facts.First is not { } first)
        {
            return;
        }

        var end = facts.Ended is { } ended ? zone.TickOf(ended) : (Tick?)null;
        var start = zone.TickOf(facts.Received ?? first);
        AddSubmission(entries, facts, end, zone);
        if (facts.Received is not null)
        {
            AddReceipt(entries, facts, start);
            AddEnd(entries, facts, (start, end), calendar);
            DueSpells.AddTo(entries, facts, (start, end), calendar);
            AddStops(entries, facts, (start, end), zone);
        }
        else if (end is { } at)
        {
            entries.Add(new(at, EndedUnreceived(facts), 1));
        }

        AddFlags(entries, facts.Flags, start);
        AddMarks(entries, facts, zone);
        AddRequests(entries, facts, zone);
        if (facts.Rating is { } rating)
        {
            entries.Add(new(zone.TickOf(rating.Time), MeasureOf(rating.Level), 1));
        }
    }

    /// <summary>Adds a level that holds over [from, until), or from then on for ever.</summary>
    internal static void AddSpell(List<Entry> entries, Measure level, Tick from, Tick? until)
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

    private static void AddSubmission(List<Entry> entries, Facts facts, Tick? end, OfficeZone zone)
    {
        if (facts.Submitted is { } submitted)
        {
            var at = zone.TickOf(submitted);
            entries.Add(new(at, Submitted, 1));
            AddSpell(entries, AwaitingReceipt, at, facts.Received is { } received ? zone.TickOf(received) : end);
        }
    }

    private static void AddReceipt(List<Entry> entries, Facts facts, Tick received)
    {
        entries.Add(new(received, Received, 1));
        entries.Add(new(received, Open, 1));
        if (facts.Particulars.Channel is Channel.OnlineFull or Channel.OnlinePart)
        {
            entries.Add(new(received, Online, 1));
            entries.Add(new(received, facts.Particulars.Channel == Channel.OnlineFull ? OnlineFull : OnlinePart, 1));
        }
    }

    private static void AddEnd(List<Entry> entries, Facts facts, (Tick Start, Tick? End) life, WorkingCalendar calendar)
    {
        if (facts is not { Ended: { } ended, How: { } how } || life.End is not { } at)
        {
            return;
        }

        entries.Add(new(at, Open, -1));
        switch (how)
        {
            case Ending.Resolved:
                AddResolution(entries, facts, (life.Start, at, ended), calendar);
                break;
            case Ending.Rejected or Ending.Refused:
                entries.Add(new(at, Rejected, 1));
                AddIf(entries, facts.HasReason, new(at, RejectedWithReason, 1));
                break;
            default:
                entries.Add(new(at, how == Ending.Withdrawn ? Withdrawn : Stopped, 1));
                break;
        }
    }

    private static void AddResolution(List<Entry> entries, Facts facts, (Tick Start, Tick End, Instant Ended) life, WorkingCalendar calendar)
    {
        var zone = calendar.Zone;
        var byDate = ByDate(facts.Due, life.End, zone);
        entries.Add(new(life.End, byDate, 1));
        entries.Add(new(life.End, facts.Due?.IsPast(life.Ended, zone) == true ? ResolvedByInstantLate : ResolvedByInstantOnTime, 1));
        AddIf(entries, life.Start.Day == life.End.Day, new(life.End, ResolvedSameDay, 1));
        AddIf(entries, byDate == ResolvedLate && facts.Marks.Apologised <= life.Ended, new(life.End, ResolvedLateWithApology, 1));
        var handedOver = facts.Marks.HandedOver is { } given ? zone.TickOf(given) : (Tick?)null;
        AddSpell(entries, AwaitingHandOver, life.End, handedOver);
        entries.Add(new(life.End, Processing(ProcessingTime.BinOf(facts.WorkedUntil(life.Ended, calendar))), 1));
    }

    private static void AddStops(List<Entry> entries, Facts facts, (Tick Start, Tick? End) life, OfficeZone zone)
    {
        foreach (var (from, until) in facts.Stops)
        {
            AddStop(zone.TickOf(from), zone.TickOf(until));
        }

        if (facts.StoppedSince is { } since)
        {
            AddStop(zone.TickOf(since), life.End);
        }

        void AddStop(Tick from, Tick? until) => AddSpell(
            entries, OpenStopped, from > life.Start ? from : life.Start, until is { } over && life.End is { } end && end < over ? end : until ?? life.End);
    }

    private static void AddFlags(List<Entry> entries, Integrity flags, Tick start)
    {
        if (flags == Integrity.None)
        {
            return;
        }

        entries.Add(new(start, Flagged, 1));
        AddIf(entries, flags.HasFlag(Integrity.DueDateMoved), new(start, FlaggedDueDateMoved, 1));
        AddIf(entries, flags.HasFlag(Integrity.DueDateMovedAfterExpiry), new(start, FlaggedDueDateMovedAfterExpiry, 1));
        AddIf(entries, flags.HasFlag(Integrity.RecordedLate), new(start, FlaggedRecordedLate, 1));
    }

    private static void AddMarks(List<Entry> entries, Facts facts, OfficeZone zone)
    {
        var marks = facts.Marks;
        Add(marks.FeeRequested, FeesRequested);
        Add(marks.FeePaid, FeesPaid);
        Add(marks.PaidOnline ? marks.FeePaid : null, FeesPaidOnline);
        Add(marks.InputDigitised, InputsDigitised);
        Add(marks.ResultDigitised, ResultsDigitised);
        Add(marks.DataReused, DataReused);
        Add(marks.HandedOver, HandedOver);
        Add(marks.Apologised, Apologies);

        void Add(Instant? at, Measure measure)
        {
            if (at is { } moment)
            {
                entries.Add(new(zone.TickOf(moment), measure, 1));
            }
        }
    }

    private static void AddRequests(List<Entry> entries, Facts facts, OfficeZone zone)
    {
        for (var count = 0; count < facts.SupplementsRequested.Count; count++)
        {
            var at = zone.TickOf(facts.SupplementsRequested[count]);
            entries.Add(new(at, SupplementsRequested, 1));
            AddIf(entries, count == 1, new(at, SupplementsRepeated, 1));
        }

        foreach (var step in facts.Steps)
        {
            AddIf(entries, step.Unit is not null, new(zone.TickOf(step.From), HandOffs, 1));
        }
    }

    private static void AddIf(List<Entry> entries, bool holds, Entry entry)
    {
        if (holds)
        {
            entries.Add(entry);
        }
    }

    private static Measure EndedUnreceived(Facts facts) => facts.How switch
    {
        Ending.Refused => RefusedAtIntake,
        Ending.Withdrawn when facts.Submitted is not null => WithdrawnBeforeReceipt,
        _ => Unclassified,
    };

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
}

using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Tests;

/// <summary>Counts dossiers one by one from their facts, as a clerk with a calendar would: knows nothing of contributions.</summary>
internal sealed class PlainCount(History history)
{
    private readonly List<Facts> _dossiers = [.. Dossiers(history)];
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[history.Zone.Id];

    /// <summary>How many stand so at the close of a minute.</summary>
    public long Level(Measure measure, Tick at)
    {
        // The last places of a day are empty, except where clocks go back: the day closes at its midnight.
        var closed = Instant.Min(history.Zone.MomentOf(at) + Duration.FromMinutes(1), history.Zone.StartOf(OfficeZone.DateOf(at.Day + 1)));
        var today = DateOf(closed - Duration.Epsilon);
        return _dossiers.Count(facts => Stands(measure, facts, closed, today));
    }

    /// <summary>How many times it happened from the beginning of one minute until that of another.</summary>
    public long Flow(Measure measure, Tick from, Tick to)
    {
        var (start, end) = (history.Zone.MomentOf(from), history.Zone.MomentOf(to));
        return _dossiers.Sum(facts => Moments(measure, facts).Count(moment => moment >= start && moment < end));
    }

    private bool Stands(Measure measure, Facts facts, Instant closed, LocalDate today)
    {
        if (measure == AwaitingReceipt)
        {
            return facts.Submitted < closed && !(facts.Received < closed) && (facts.Received is not null || !(facts.Ended < closed));
        }

        if (measure == AwaitingHandOver)
        {
            return facts is { Received: not null, How: Ending.Resolved } && facts.Ended < closed && !(facts.Marks.HandedOver < closed);
        }

        var due = DueDateOf(facts);
        var open = facts.Received < closed && !(facts.Ended < closed);
        var overdue = due < today;
        var expired = facts.Due?.Moment is { } moment ? moment < closed : overdue;
        var nearly = facts.Due?.Moment is { } soon ? soon - Duration.FromHours(24) < closed : due <= today;
        return open && (measure == Open
            || (measure == OpenOverdue && overdue)
            || (measure == OpenOverdueByInstant && expired)
            || (measure == OpenOverdueWithoutApology && overdue && !(facts.Marks.Apologised < closed))
            || (measure == OpenDueIn3Days && due >= today && due <= ThirdWorkingDayAfter(today))
            || (measure == OpenDueIn24Hours && nearly && !expired)
            || (measure == OpenStopped && IsStopped(facts, closed)));
    }

    private static bool IsStopped(Facts facts, Instant closed) =>
        facts.StoppedSince < closed || facts.Stops.Any(stop => stop.From < closed && stop.Until >= closed);

    private static IEnumerable<Facts> Dossiers(History history) => history.Events
        .GroupBy(line => line.Number, line => line.Event, StringComparer.Ordinal)
        .Select(events => Fold.Of(events, history.Zone));

    private IEnumerable<Instant> Moments(Measure measure, Facts facts)
    {
        if (measure == SupplementsRequested)
        {
            return facts.SupplementsRequested;
        }

        if (measure == HandOffs)
        {
            return facts.Steps.Where(step => step.Unit is not null).Select(step => step.From);
        }

        if (measure == BecameOverdue)
        {
            return facts.Received is { } came && DueDateOf(facts) is { } due && !(facts.Ended is { } left && DateOf(left) <= due)
                ? [Instant.Max(came, history.Zone.StartOf(due.PlusDays(1)))]
                : [];
        }

        var moment = Beside(measure, facts)
            ?? (measure == Flagged && facts.Flags != Integrity.None ? facts.Received ?? facts.First
            : FlagOf(measure) is { } flag && facts.Flags.HasFlag(flag) ? facts.Received ?? facts.First
            : facts.Received is null ? IsUnreceivedEnd(measure, facts) ? facts.Ended : null
            : measure == Received || IsOnline(measure, facts.Particulars.Channel) ? facts.Received
            : IsEnd(measure, facts) ? facts.Ended
            : null);
        return moment is { } known ? [known] : [];
    }

    private static Instant? Beside(Measure measure, Facts facts)
    {
        var marks = facts.Marks;
        return measure == Submitted ? facts.Submitted
            : measure == SupplementsRepeated && facts.SupplementsRequested.Count > 1 ? facts.SupplementsRequested[1]
            : measure == FeesRequested ? marks.FeeRequested
            : measure == FeesPaid || (measure == FeesPaidOnline && marks.PaidOnline) ? marks.FeePaid
            : measure == InputsDigitised ? marks.InputDigitised
            : measure == ResultsDigitised ? marks.ResultDigitised
            : measure == DataReused ? marks.DataReused
            : measure == HandedOver ? marks.HandedOver
            : measure == Apologies ? marks.Apologised
            : IsRating(measure, facts.Rating?.Level) ? facts.Rating!.Value.Time
            : null;
    }

    private static Integrity? FlagOf(Measure measure) =>
        measure == FlaggedDueDateMoved ? Integrity.DueDateMoved
        : measure == FlaggedDueDateMovedAfterExpiry ? Integrity.DueDateMovedAfterExpiry
        : measure == FlaggedRecordedLate ? Integrity.RecordedLate
        : null;

    private static bool IsOnline(Measure measure, Channel channel) =>
        (measure == Online && channel is (Channel.OnlineFull or Channel.OnlinePart))
        || (measure == OnlineFull && channel == Channel.OnlineFull)
        || (measure == OnlinePart && channel == Channel.OnlinePart);

    private static bool IsUnreceivedEnd(Measure measure, Facts facts)
    {
        var withdrawn = facts.How == Ending.Withdrawn && facts.Submitted is not null;
        return measure == RefusedAtIntake ? facts.How == Ending.Refused
            : measure == WithdrawnBeforeReceipt ? withdrawn
            : measure == Unclassified && facts.How != Ending.Refused && !withdrawn;
    }

    private static bool IsRating(Measure measure, SatisfactionLevel? level) =>
        (measure == RatedVerySatisfied && level == SatisfactionLevel.VerySatisfied)
        || (measure == RatedSatisfied && level == SatisfactionLevel.Satisfied)
        || (measure == RatedUnsatisfied && level == SatisfactionLevel.Unsatisfied);

    private bool IsEnd(Measure measure, Facts facts)
    {
        if (facts.How != Ending.Resolved)
        {
            return (measure == Rejected && facts.How is (Ending.Rejected or Ending.Refused))
                || (measure == RejectedWithReason && facts is { How: Ending.Rejected or Ending.Refused, HasReason: true })
                || (measure == Withdrawn && facts.How == Ending.Withdrawn)
                || (measure == Stopped && facts.How == Ending.Stopped);
        }

        var (ended, due) = (DateOf(facts.Ended!.Value), DueDateOf(facts));
        var inTime = facts.Due?.Moment is { } moment ? facts.Ended <= moment : !(ended > due);
        return (measure == ResolvedEarly && ended < due)
            || (measure == ResolvedOnDueDate && (due is null || ended == due))
            || (measure == ResolvedLate && ended > due)
            || (measure == ResolvedLateWithApology && ended > due && facts.Marks.Apologised <= facts.Ended)
            || (measure == ResolvedSameDay && ended == DateOf(facts.Received!.Value))
            || (measure == ResolvedByInstantOnTime && inTime)
            || (measure == ResolvedByInstantLate && !inTime);
    }

    private LocalDate? DueDateOf(Facts facts) => facts.Due is { } due ? due.Moment is { } moment ? DateOf(moment) : due.Day : null;

    private LocalDate DateOf(Instant moment) => moment.InZone(_zone).Date;

    // Elsewhere no holidays are known.
    private bool IsDayOff(LocalDate date) =>
        date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday
        || (history.Zone.Id == OfficeZone.Vietnam.Id && date == new LocalDate(2025, 1, 1));

    private LocalDate ThirdWorkingDayAfter(LocalDate date)
    {
        for (var left = 3; left > 0;)
        {
            date = date.PlusDays(1);
            left -= IsDayOff(date) ? 0 : 1;
        }

        return date;
    }
}

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
        var open = _dossiers.Where(facts => facts.Received < closed && !(facts.Ended < closed));
        return measure == Open ? open.Count()
            : measure == OpenOverdue ? open.Count(facts => DueDateOf(facts) < today)
            : measure == OpenOverdueByInstant ? open.Count(facts => facts.Due?.Moment is { } due ? due < closed : DueDateOf(facts) < today)
            : open.Count(facts => DueDateOf(facts) >= today && DueDateOf(facts) <= ThirdWorkingDayAfter(today));
    }

    /// <summary>How many times it happened from the beginning of one minute until that of another.</summary>
    public long Flow(Measure measure, Tick from, Tick to)
    {
        var (start, end) = (history.Zone.MomentOf(from), history.Zone.MomentOf(to));
        return _dossiers.Sum(facts => Moments(measure, facts).Count(moment => moment >= start && moment < end));
    }

    private static IEnumerable<Facts> Dossiers(History history) => history.Events
        .GroupBy(line => line.Number, line => line.Event, StringComparer.Ordinal)
        .Select(events => Fold.Of(events, history.Zone));

    private IEnumerable<Instant> Moments(Measure measure, Facts facts)
    {
        if (measure == SupplementsRequested)
        {
            return facts.SupplementsRequested;
        }

        var moment = measure == Received ? facts.Received
            : measure == Online && facts.Particulars.Channel is Channel.OnlineFull or Channel.OnlinePart ? facts.Received
            : measure == Flagged && facts.Flags != Integrity.None ? facts.Received ?? facts.First
            : measure == Unclassified && facts.Received is null ? facts.Ended
            : IsRating(measure, facts.Rating?.Level) ? facts.Rating!.Value.Time
            : facts.Received is not null && IsEnd(measure, facts) ? facts.Ended
            : null;
        return moment is { } known ? [known] : [];
    }

    private static bool IsRating(Measure measure, SatisfactionLevel? level) =>
        (measure == RatedVerySatisfied && level == SatisfactionLevel.VerySatisfied)
        || (measure == RatedSatisfied && level == SatisfactionLevel.Satisfied)
        || (measure == RatedUnsatisfied && level == SatisfactionLevel.Unsatisfied);

    private bool IsEnd(Measure measure, Facts facts)
    {
        if (facts.How != Ending.Resolved)
        {
            return (measure == Rejected && facts.How == Ending.Rejected) || (measure == Withdrawn && facts.How == Ending.Withdrawn);
        }

        var (ended, due) = (DateOf(facts.Ended!.Value), DueDateOf(facts));
        var inTime = facts.Due?.Moment is { } moment ? facts.Ended <= moment : !(ended > due);
        return (measure == ResolvedEarly && ended < due)
            || (measure == ResolvedOnDueDate && (due is null || ended == due))
            || (measure == ResolvedLate && ended > due)
            || (measure == ResolvedByInstantOnTime && inTime)
            || (measure == ResolvedByInstantLate && !inTime);
    }

    private LocalDate? DueDateOf(Facts facts) => facts.Due is { } due ? due.Moment is { } moment ? DateOf(moment) : due.Day : null;

    private LocalDate DateOf(Instant moment) => moment.InZone(_zone).Date;

    private static LocalDate ThirdWorkingDayAfter(LocalDate date)
    {
        for (var left = 3; left > 0;)
        {
            date = date.PlusDays(1);
            left -= date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return date;
    }
}

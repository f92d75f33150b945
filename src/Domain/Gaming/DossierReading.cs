using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Gaming.GamingSignal;

namespace ParLive.Domain.Gaming;

/// <summary>Reads the signals of one dossier after the other into an evidence.</summary>
internal sealed class DossierReading(GamingEvidence evidence, Ledger ledger, LocalDate from, LocalDate to)
{
    private readonly Dictionary<LocalDate, LocalDate> _daysBefore = [];
    private ProcedureEvidence _counts = null!;
    private Facts _facts = null!;
    private string _number = "";
    private LocalDate _day;

    private OfficeZone Zone => ledger.Zone;

    public void Read(string number)
    {
        var events = ledger.EventsOf(number);
        if (IsClearlyOutside(events))
        {
            return;
        }

        var facts = ledger.FactsOf(number);
        var ended = DateOf(facts.Ended);
        if ((facts.FirstPromise?.DayIn(Zone) ?? ended) is not { } day || day < from || day >= to)
        {
            return;
        }

        (_facts, _number, _day) = (facts, number, day);
        _counts = evidence.TakeOne(facts.Particulars.Procedure);
        var standing = Standing.Of(events).Events;
        ReadEnd(standing, ended);
        ReadRecording(standing);
        if (facts is { Received: { } received, FirstPromise: { } promise })
        {
            ReadPromise(promise.DayIn(Zone), ended);
            if (facts.Due?.DayIn(Zone) is { } due && due < to && Zone.DateOf(received) <= due)
            {
                ReadDue(standing, due, ended);
            }
        }
    }

    // Most dossiers of a ledger are old and were never corrected: their promise can be read without folding them.
    private bool IsClearlyOutside(IReadOnlyList<UnitEvent> events)
    {
        var receipt = events.OfType<DossierEvent.Received>().FirstOrDefault();
        return receipt?.Due?.DayIn(Zone) is { } day && (day < from || day >= to) && !events.Any(happened => happened is Voided or DossierEvent.Amended);
    }

    private void ReadEnd(UnitEvent[] standing, LocalDate? ended)
    {
        if (ended is null)
        {
            return;
        }

        if (_facts.How == Ending.Resolved)
        {
            Count(Reopened, _facts.Flags.HasFlag(Integrity.EventAfterEnd));
        }

        var sentBack = _facts.How is Ending.Rejected or Ending.Refused;
        Count(ReceivedAgain, sentBack && Array.Exists(standing, happened => happened is DossierEvent.Received && happened.Time > _facts.EndStated));
        if (_facts is { Received: { } received, Ended: { } end })
        {
            var minutes = (long)ledger.Calendar.Measure(received, end).TotalMinutes;
            var stopped = Math.Clamp(minutes - (long)_facts.WorkedUntil(end, ledger.Calendar).TotalMinutes, 0, minutes);
            _counts.CountTime(minutes, stopped);
            if (stopped > 0)
            {
                evidence.Exemplify(ClockStopped, _number, OfficeZone.DayOf(_day), stopped);
            }
        }
    }

    private void ReadRecording(UnitEvent[] standing)
    {
        if (Array.Exists(standing, happened => happened.Recorded is not null))
        {
            Count(RecordedLate, _facts.Flags.HasFlag(Integrity.RecordedLate));
        }
    }

    private void ReadPromise(LocalDate promised, LocalDate? ended)
    {
        var stood = _facts.Stops.Count > 0 || _facts.StoppedSince is not null;
        Count(Moved, !stood && (_facts.Flags & (Integrity.DueDateMoved | Integrity.Extended)) != Integrity.None);
        if (ended is null || ended > promised)
        {
            Count(MovedAfterExpiry, _facts.Flags.HasFlag(Integrity.DueDateMovedAfterExpiry));
        }

        var dayBefore = DayBefore(promised);
        if (ended is null || ended >= dayBefore)
        {
            Count(StoppedBeforeDue, _facts.Stops.Any(stop => IsNear(stop.From)) || (_facts.StoppedSince is { } since && IsNear(since)));
            Count(RejectedBeforeDue, _facts.How == Ending.Rejected && ended <= promised);
        }

        bool IsNear(Instant stop) => Zone.DateOf(stop) is var day && day >= dayBefore && day <= promised;
    }

    private void ReadDue(UnitEvent[] standing, LocalDate due, LocalDate? ended)
    {
        if (ended is null || ended >= due)
        {
            Count(EndsOnDueDate, _facts.How == Ending.Resolved && ended == due);
        }

        if (ended is not { } end)
        {
            return;
        }

        if (end <= due && end >= DayBefore(due))
        {
            var recorded = Array.Find(standing, happened => happened is DossierEvent.Ended)?.Recorded;
            var after = DateOf(recorded) > due || _facts.Flags.HasFlag(Integrity.EndSetBackToDueDate);
            Count(EndRecordedAfterDue, after);
        }

        if (_facts.How == Ending.Resolved)
        {
            var (quick, rated) = (end < due, _facts.Rating is not null);
            _counts.CountRating(quick, rated);
            evidence.AroundDue.Count(WorkingDaysAfter(due, end));
            if (!quick && !rated)
            {
                evidence.Exemplify(RatingsOfQuick, _number, OfficeZone.DayOf(_day), 0);
            }
        }
    }

    private void Count(GamingSignal signal, bool hit)
    {
        _counts.Count(signal, hit);
        if (hit)
        {
            evidence.Exemplify(signal, _number, OfficeZone.DayOf(_day), 0);
        }
    }

    private int WorkingDaysAfter(LocalDate due, LocalDate end) =>
        end == due ? 0 : end > due ? WorkingDaysIn(due.PlusDays(1), end.PlusDays(1)) : -WorkingDaysIn(end, due);

    // At least one, so that what ended on a day off is not shown as ended on the due date.
    private int WorkingDaysIn(LocalDate first, LocalDate until)
    {
        var days = 0;
        for (var day = first; day < until && days < DueProfile.Reach; day = day.PlusDays(1))
        {
            days += ledger.Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return Math.Max(1, days);
    }

    private LocalDate DayBefore(LocalDate day)
    {
        if (!_daysBefore.TryGetValue(day, out var before))
        {
            _daysBefore.Add(day, before = ledger.Calendar.WorkingDaysBefore(day, 1));
        }

        return before;
    }

    private LocalDate? DateOf(Instant? moment) => moment is { } known ? Zone.DateOf(known) : null;
}

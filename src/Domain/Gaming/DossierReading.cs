using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.DossierEvent;
using static ParLive.Domain.Gaming.GamingSignal;

namespace ParLive.Domain.Gaming;

/// <summary>Reads the signals of one dossier after the other into an evidence.</summary>
internal sealed class DossierReading(GamingEvidence evidence, Ledger ledger, LocalDate from, LocalDate to)
{
    /// <summary>The last half day of a term, in working time.</summary>
    private static readonly Duration LastHours = Duration.FromHours(4);

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
            ReadPromise(standing, promise.DayIn(Zone), ended);
            if (facts.Due?.DayIn(Zone) is { } due && due < to && Zone.DateOf(received) <= due)
            {
                ReadDue(standing, due, ended);
            }
        }
    }

    // Most dossiers of a ledger are old and were never corrected: their promise can be read without folding them.
    private bool IsClearlyOutside(IReadOnlyList<UnitEvent> events)
    {
        var receipt = events.OfType<Received>().FirstOrDefault();
        return receipt?.Due?.DayIn(Zone) is { } day && (day < from || day >= to) && !events.Any(happened => happened is Voided or Amended);
    }

    private void ReadEnd(UnitEvent[] standing, LocalDate? ended)
    {
        if (ended is null)
        {
            return;
        }

        var sentBack = _facts.How is Ending.Rejected or Ending.Refused;
        Count(ReceivedAgain, sentBack && Array.Exists(standing, happened => happened is Received && happened.Time > _facts.EndStated));
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

    private void ReadPromise(UnitEvent[] standing, LocalDate promised, LocalDate? ended)
    {
        var stood = _facts.Stops.Count > 0 || _facts.StoppedSince is not null;
        Count(Moved, !stood && (_facts.Flags & (Integrity.DueDateMoved | Integrity.Extended)) != Integrity.None);
        ReadExpiry(promised);
        var dayBefore = DayBefore(promised);
        if ((ended is null || ended >= dayBefore) && IsLong(promised))
        {
            Count(StoppedBeforeDue, Array.Exists(standing, happened => (happened is SupplementRequested or Paused) && IsNear(happened.Time)));
            Count(RejectedBeforeDue, _facts.How == Ending.Rejected && ended <= promised);
        }

        bool IsNear(Instant moment) => Zone.DateOf(moment) is var day && day >= dayBefore && day <= promised;
    }

    private void ReadExpiry(LocalDate promised)
    {
        // While the clock stands a promise does not expire; that it is moved afterwards is as it should be.
        var expiry = Zone.StartOf(promised.PlusDays(1));
        if (_facts.Stops.Any(stop => stop.From < expiry && stop.Until >= expiry) || _facts.StoppedSince < expiry)
        {
            return;
        }

        var moved = _facts.Flags.HasFlag(Integrity.DueDateMovedAfterExpiry);
        if (moved || _facts.Due?.IsPast(_facts.Ended ?? Zone.StartOf(to), Zone) == true)
        {
            Count(MovedAfterExpiry, moved);
        }
    }

    private void ReadDue(UnitEvent[] standing, LocalDate due, LocalDate? ended)
    {
        if (ended is null || ended >= due)
        {
            Count(EndsOnDueDate, _facts.How == Ending.Resolved && ended == due);
            ReadLastHours(due, ended);
        }

        if (ended is not { } end)
        {
            return;
        }

        if (end == due)
        {
            var recorded = Array.Find(standing, happened => happened is Ended)?.Recorded;
            Count(EndRecordedAfterDue, DateOf(recorded) > due || _facts.Flags.HasFlag(Integrity.EndSetBackToDueDate));
        }

        if (_facts.How != Ending.Resolved)
        {
            return;
        }

        if (end == due || (end == DayBefore(due) && IsLong(due)))
        {
            Count(Reopened, _facts.Flags.HasFlag(Integrity.EventAfterEnd));
        }

        var (quick, rated) = (end < due, _facts.Rating is not null);
        _counts.CountRating(quick, rated);
        evidence.AroundDue.Count(WorkingDaysAfter(due, end));
        if (!quick && !rated)
        {
            evidence.Exemplify(RatingsOfQuick, _number, OfficeZone.DayOf(_day), 0);
        }
    }

    // Of a term of a day or two all days are near the due date, and what happens there says nothing.
    private bool IsLong(LocalDate due) => DateOf(_facts.Received) < DayBefore(DayBefore(due));

    private void ReadLastHours(LocalDate due, LocalDate? ended)
    {
        if (ledger.Calendar.ClosingOf(due) is { } closing && !(_facts.Ended < ledger.Calendar.Subtract(closing, LastHours)))
        {
            Count(EndsInLastHours, _facts.How == Ending.Resolved && ended == due);
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

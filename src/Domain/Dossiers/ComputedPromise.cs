using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>The promise that follows from a rule, of a dossier whose source promises nothing: a pure function of its events.</summary>
/// <remarks>
/// The rule is that of the receipt that stands: its procedure, on its day. So a corrected receipt is not bound by the rule of what was
/// said wrongly, and nothing depends on what became known first.
/// </remarks>
internal sealed class ComputedPromise
{
    private readonly UnitEvent[] _events;
    private readonly Received _received;
    private readonly Ruled _ruled;
    private readonly DueDateChanged[] _changes;
    private readonly bool _provisional;
    private readonly Func<CalendarVersion, WorkingCalendar?> _calendarOf;

    private ComputedPromise(Standing standing, Received received, Ruled ruled, Func<CalendarVersion, WorkingCalendar?> calendarOf)
    {
        (_events, _received, _ruled, _calendarOf) = (standing.Events, received, ruled, calendarOf);
        _changes = [.. standing.Rulings.OfType<DueDateChanged>()];
        // The receipt may have been corrected within its day since it was ruled.
        var again = ruled.Time == received.Time ? null : Compute(ruled.Rule.Calendar, [], []);
        (First, _provisional) = again is null ? (ruled.Due, ruled.Provisional) : (again.Due, again.Provisional);
        Now = AsOf(null);
    }

    /// <summary>The due date first promised.</summary>
    public DueDate First { get; }

    /// <summary>The due date that holds after all that happened.</summary>
    public DueBasis Now { get; }

    /// <summary>The rule with the calendar that holds now; null if that calendar is not known.</summary>
    public DueRule? Rule => CalendarOf(Now.Calendar) is { } calendar ? _ruled.Rule.By(calendar) : null;

    /// <summary>The promise of a dossier; null where its source promises something itself, or no rule holds.</summary>
    public static ComputedPromise? Of(IEnumerable<UnitEvent> events, OfficeZone zone, Func<CalendarVersion, WorkingCalendar?>? calendarOf)
    {
        var standing = Standing.Of(events);
        return Of(standing, standing.Received, zone, calendarOf);
    }

    /// <inheritdoc cref="Of(IEnumerable{UnitEvent}, OfficeZone, Func{CalendarVersion, WorkingCalendar?}?)"/>
    public static ComputedPromise? Of(Standing standing, Received? received, OfficeZone zone, Func<CalendarVersion, WorkingCalendar?>? calendarOf)
    {
        var known = calendarOf ?? Calendars.Vietnam.Find;
        if (standing.Rulings.Length == 0 || received is not { Due: null })
        {
            return null;
        }

        var ruled = standing.Rulings.OfType<Ruled>().FirstOrDefault(ruling =>
            ruling.Receipt == received.Id
            && ruling.Rule.Procedure == received.Particulars.Procedure
            && zone.DateOf(ruling.Time) == zone.DateOf(received.Time));
        return ruled is null ? null : new ComputedPromise(standing, received, ruled, version => known(version) ?? Usual(version, zone));
    }

    /// <summary>The due date as it held at a moment; null for after all that happened.</summary>
    public DueBasis AsOf(Instant? moment)
    {
        var applied = Array.FindLast(_changes, change => !(change.Time > moment));
        var calendar = applied?.Calendar ?? _ruled.Rule.Calendar;
        var (waits, pauses) = WaitsUntil(moment);
        if (waits.Count + pauses.Count == 0 && applied is null)
        {
            return new DueBasis(First, _ruled.Rule, calendar, _provisional);
        }

        // Without its calendar, which no journal lacks, what was promised last stands.
        return CalendarOf(calendar) is null
            ? new DueBasis(applied?.Due ?? First, _ruled.Rule, calendar, true)
            : Compute(calendar, waits, pauses) is { } due
                ? new DueBasis(due.Due, _ruled.Rule, calendar, due.Provisional)
                : new DueBasis(null, _ruled.Rule, calendar, false);
    }

    /// <summary>It as one that a newer calendar may move; null while the clock stands, or if its calendar is not known.</summary>
    public OpenPromise? Open(string number)
    {
        var (waits, pauses) = WaitsUntil(null);
        return Rule is { } rule && rule.DueOf(_received.Time, waits, pauses) is { } due
            ? new OpenPromise(number, rule, _received.Time, waits, due.Moment) { Pauses = pauses }
            : null;
    }

    private static WorkingCalendar? Usual(CalendarVersion version, OfficeZone zone) =>
        UsualCalendars.Of(zone) is var usual && usual.Version == version ? usual : null;

    private WorkingCalendar? CalendarOf(CalendarVersion version) => _calendarOf(version);

    private ComputedDue? Compute(CalendarVersion version, List<Interval> waits, List<Interval> pauses) =>
        CalendarOf(version) is { } calendar ? _ruled.Rule.By(calendar).DueOf(_received.Time, waits, pauses) : null;

    // Up to its end: what is asked for afterwards makes no promise any more.
    private (List<Interval> Waits, List<Interval> Pauses) WaitsUntil(Instant? moment)
    {
        var (supplements, others) = (new Stops(), new Stops());
        foreach (var happened in _events)
        {
            if (happened.Time > moment)
            {
                break;
            }

            switch (happened)
            {
                case SupplementRequested or SupplementSupplied:
                    supplements.Take(happened);
                    break;
                case FeeRequested or FeePaid or Paused or Resumed:
                    others.Take(happened);
                    break;
                case TakenUp:
                    supplements.Take(happened);
                    others.Take(happened);
                    break;
                case Ended:
                    supplements.Take(happened);
                    others.Take(happened);
                    return (IntervalsOf(supplements), IntervalsOf(others));
                default:
                    break;
            }
        }

        return (IntervalsOf(supplements), IntervalsOf(others));
    }

    private static List<Interval> IntervalsOf(Stops stops)
    {
        var intervals = stops.Spells.Select(spell => new Interval(spell.From, spell.Until)).ToList();
        if (stops.Since is { } since)
        {
            intervals.Add(new Interval(since, null));
        }

        return intervals;
    }
}

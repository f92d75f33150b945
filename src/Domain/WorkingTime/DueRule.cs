using NodaTime;
using ParLive.Domain.Dossiers;

namespace ParLive.Domain.WorkingTime;

/// <summary>How the due date of a procedure's dossiers is computed: a value, frozen at receipt with the version of its calendar.</summary>
/// <remarks>The same rule by another calendar is <c>rule with { Calendar = other }</c>.</remarks>
public sealed record DueRule
{
    /// <summary>From when on a same-day procedure is promised for the next working day, unless a place says otherwise.</summary>
    public static LocalTime UsualCutOff { get; } = new(15, 0);

    /// <summary>The rule's name, such as the procedure's code.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>How long it may take.</summary>
    public required Term Term { get; init; }

    /// <summary>What waiting for a supplement does.</summary>
    public required SupplementPolicy Policy { get; init; }

    /// <summary>After what time of day a receipt counts as of the next working day; null if any time will do.</summary>
    /// <remarks>Exactly at that time is not after it.</remarks>
    public LocalTime? CutOff { get; init; }

    /// <summary>The calendar it is computed by.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>When the term begins to run: at receipt inside working time, else at the next opening; after the cut-off a working day later.</summary>
    public Instant StartOf(Instant received)
    {
        var opening = Calendar.NextOpening(received);
        var day = Calendar.Zone.DateOf(received);
        return CutOff is { } cutOff && Calendar.Zone.DateOf(opening) == day && Calendar.Zone.TimeOf(received) > cutOff
            ? Calendar.NextOpening(Calendar.Zone.StartOf(day.PlusDays(1)))
            : opening;
    }

    /// <summary>The due date of what was received; null while it waits for a supplement, because its clock stands still.</summary>
    /// <param name="received">When it came in.</param>
    /// <param name="waits">
    /// The spells in which it waited, in any order, overlapping or not; one that goes on has no end. What begins when the due date has
    /// passed moves nothing.
    /// </param>
    public ComputedDue? DueOf(Instant received, params IEnumerable<Interval> waits) => DueOf(received, waits, []);

    /// <summary>The due date of what was received; null while its clock stands still.</summary>
    /// <param name="received">When it came in.</param>
    /// <param name="waits">The spells in which it waited for a supplement.</param>
    /// <param name="pauses">Other spells in which its clock stood (a fee, a pause): these move the due date on, whatever the policy.</param>
    public ComputedDue? DueOf(Instant received, IEnumerable<Interval> waits, IEnumerable<Interval> pauses)
    {
        var start = StartOf(received);
        var due = Promise(start);
        var restarts = Waits.Merged(Policy == SupplementPolicy.Restart ? waits : [], start);
        foreach (var wait in Waits.Merged(waits.Concat(pauses), start))
        {
            if (wait.Start >= due.Moment)
            {
                break;
            }

            if (!wait.HasEnd)
            {
                return null;
            }

            var isRestart = restarts.Exists(restart => restart.Start >= wait.Start && restart.Start < wait.End);
            due = isRestart ? Promise(StartOf(wait.End)) : Shifted(due, wait);
        }

        var covered = Calendar.Covers(Calendar.Zone.DateOf(start)) && Calendar.Covers(Calendar.Zone.DateOf(due.Moment));
        return new ComputedDue(DueDateOf(due.Moment), due.Moment, Id, Version, Calendar.Version, !covered);
    }

    /// <summary>A last moment in term as it is promised: itself for terms in working days and hours, its whole day for the others.</summary>
    internal DueDate DueDateOf(Instant moment) => Term.Unit is TermUnit.WorkingDay or TermUnit.WorkingHour
        ? DueDate.At(moment)
        : DueDate.On(Calendar.Zone.DateOf(moment));

    // The day is the one before it rolls on; only a term in calendar days has need of it.
    private (LocalDate Day, Instant Moment) Promise(Instant start)
    {
        var day = Calendar.Zone.DateOf(start);
        return Term.Unit switch
        {
            TermUnit.WorkingDay => (day, Calendar.AddDays(start, Term.Amount)),
            TermUnit.WorkingHour => (day, Calendar.Add(start, Term.Hours)),
            TermUnit.CalendarDay => CloseOf(day.PlusDays((int)Term.Amount)),
            _ => CloseOf(day),
        };
    }

    private (LocalDate Day, Instant Moment) Shifted((LocalDate Day, Instant Moment) due, Interval wait) => Term.Unit switch
    {
        TermUnit.WorkingDay => (due.Day, Calendar.AddDays(due.Moment, Calendar.MeasureDays(wait.Start, wait.End))),
        TermUnit.CalendarDay => CloseOf(due.Day.PlusDays(Period.DaysBetween(Calendar.Zone.DateOf(wait.Start), Calendar.Zone.DateOf(wait.End)))),
        _ => (due.Day, Calendar.Add(due.Moment, Calendar.Measure(wait.Start, wait.End))),
    };

    private (LocalDate Day, Instant Moment) CloseOf(LocalDate day) => (day, Calendar.ClosingOf(Calendar.WorkingDayFrom(day))!.Value);
}

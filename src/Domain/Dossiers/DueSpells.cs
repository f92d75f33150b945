using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Dossiers;

/// <summary>The levels that follow from a due date: soon due, overdue, overdue without an apology.</summary>
internal static class DueSpells
{
    private const int DueSoonWorkingDays = 3;

    public static void AddTo(List<Entry> entries, Facts facts, (Tick Start, Tick? End) life, WorkingCalendar calendar)
    {
        var zone = calendar.Zone;
        if (facts.Due is not { } due)
        {
            return;
        }

        var dueDate = due.DayIn(zone);
        var overdue = Later(life.Start, Tick.StartOf(OfficeZone.DayOf(dueDate) + 1));
        var soon = Later(life.Start, Tick.StartOf(OfficeZone.DayOf(calendar.WorkingDaysBefore(dueDate, DueSoonWorkingDays))));
        Contribution.AddSpell(entries, OpenDueIn3Days, soon, Earlier(overdue, life.End));
        Contribution.AddSpell(entries, OpenOverdue, overdue, life.End);
        // A promise is broken once: it waits here though no event comes, and what ended in its very minute broke it too.
        if (life.End is not { } over || OfficeZone.DateOf(over) > dueDate)
        {
            entries.Add(new(overdue, BecameOverdue, 1));
        }

        // Without an end, or an apology before it, the spell goes on for ever.
        var apologised = facts.Marks.Apologised is { } said ? zone.TickOf(said) : (Tick?)null;
        Contribution.AddSpell(entries, OpenOverdueWithoutApology, overdue, apologised is { } at ? Earlier(at, life.End) : life.End);
        // A whole day is over at its midnight, to the instant as well as by date.
        var expires = due.Moment is { } moment ? Later(life.Start, zone.TickOf(moment)) : overdue;
        Contribution.AddSpell(entries, OpenOverdueByInstant, expires, life.End);
        var dayBefore = Later(life.Start, DayBefore(due, dueDate, zone));
        Contribution.AddSpell(entries, OpenDueIn24Hours, dayBefore, Earlier(expires, life.End));
    }

    private static Tick DayBefore(DueDate due, NodaTime.LocalDate dueDate, OfficeZone zone) =>
        due.Moment is { } moment ? zone.TickOf(moment - NodaTime.Duration.FromHours(24)) : Tick.StartOf(OfficeZone.DayOf(dueDate));

    private static Tick Later(Tick left, Tick right) => left > right ? left : right;

    private static Tick Earlier(Tick left, Tick? right) => right is { } other && other < left ? other : left;
}

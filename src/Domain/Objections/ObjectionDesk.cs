using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Meetings;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Objections.ObjectionDecision;
using static ParLive.Domain.Objections.ObjectionEvent;

namespace ParLive.Domain.Objections;

/// <summary>What people do with objections. Nothing that they do moves a figure: what is wrong is corrected by events of the source.</summary>
/// <remarks>
/// Ids follow from what is done, and not from when: of two who contest the same thing in one moment, or who decide the same objection,
/// only the first is taken in, because the second says something else under the same id.
/// </remarks>
public static class ObjectionDesk
{
    /// <summary>The source of what people enter.</summary>
    public const string Source = "parlive/objections";

    /// <summary>The longest name of a person or a body.</summary>
    public const int LongestName = 120;

    /// <summary>The longest ground, evidence or reason.</summary>
    public const int LongestText = 2_000;

    /// <summary>Within how many working days an objection is decided where nobody says otherwise.</summary>
    public const int UsualDays = 5;

    /// <summary>For how many working days at most a decision may be awaited.</summary>
    public const int MostDays = 30;

    /// <summary>How many objections of a unit may be open.</summary>
    public const int MostOpen = 100;

    /// <summary>How often may be answered to one objection.</summary>
    public const int MostSaid = 50;

    /// <summary>The last day for a decision where nobody names one.</summary>
    public static LocalDate UsualDue(LocalDate today, WorkingCalendar calendar) => calendar.WorkingDaysAfter(today, UsualDays);

    /// <summary>Raises an objection.</summary>
    /// <param name="book">The unit's objections.</param>
    /// <param name="unit">The key of the unit.</param>
    /// <param name="what">What is contested; null where the unit has nothing like it.</param>
    /// <param name="typed">Why, with what evidence, until when and by whom, as it was typed.</param>
    /// <param name="clock">The moment, and the unit's calendar.</param>
    public static ObjectionDecision Raise(
        ObjectionBook book, string unit, Contested? what, (string? Ground, string? Evidence, LocalDate? Due, string? By) typed, (Instant Now, WorkingCalendar Calendar) clock)
    {
        var (ground, evidence, by) = (MeetingDesk.Text(typed.Ground), MeetingDesk.Text(typed.Evidence), MeetingDesk.Text(typed.By));
        var (zone, today) = (clock.Calendar.Zone, clock.Calendar.Zone.DateOf(clock.Now));
        var due = typed.Due ?? UsualDue(today, clock.Calendar);
        return ProblemOf(by, ground, evidence) is { } problem ? new Refused(problem)
            : what is null ? new Refused(ObjectionRefusal.NothingLikeIt)
            : what.At > clock.Now ? new Refused(ObjectionRefusal.MomentIsAhead)
            : due < today ? new Refused(ObjectionRefusal.DueHasPassed)
            : due > clock.Calendar.WorkingDaysAfter(today, MostDays) ? new Refused(ObjectionRefusal.DueIsTooFar)
            : book.Against(what, zone).Any(known => known.IsOpen) ? new Refused(ObjectionRefusal.IsContestedAlready)
            : book.Open.Count() >= MostOpen ? new Refused(ObjectionRefusal.TooMany)
            : new Accepted(RaisedOf(unit, what, $"{what.KeyIn(zone)}|{book.Against(what, zone).Count()}", new Plea(ground!, evidence, due, by!), clock.Now));
    }

    /// <summary>Answers, or gives more evidence, while it is open.</summary>
    public static ObjectionDecision Add(ObjectionBook book, string objection, (string? Text, string? By) typed, Instant now)
    {
        var (text, by) = (MeetingDesk.Text(typed.Text), MeetingDesk.Text(typed.By));
        var (problem, open) = Open(book, objection, by, text);
        return problem is { } why ? new Refused(why)
            : open!.Said.Any(said => said.Text == text && said.By == by) ? new Refused(ObjectionRefusal.IsSaidAlready)
            : open.Said.Count >= MostSaid ? new Refused(ObjectionRefusal.TooMany)
            : new Accepted(new Added(IdOf(open.Raised.Unit, $"added|{objection}|{by}|{text}"), Source, open.Raised.Unit, Whole(now), objection, text!, by!));
    }

    /// <summary>Decides it: upheld with what will be done, or dismissed with why.</summary>
    public static ObjectionDecision Decide(ObjectionBook book, string objection, Ruling ruling, (string? Reason, string? By) typed, Instant now)
    {
        var (reason, by) = (MeetingDesk.Text(typed.Reason), MeetingDesk.Text(typed.By));
        return Open(book, objection, by, reason) switch
        {
            ({ } problem, _) => new Refused(problem),
            var (_, open) when open!.Raised.Case.By == by => new Refused(ObjectionRefusal.IsOwnMatter),
            var (_, open) => new Accepted(new Decided(IdOf(open!.Raised.Unit, $"closed|{objection}"), Source, open.Raised.Unit, Whole(now), objection, ruling, reason!, by!)),
        };
    }

    /// <summary>Takes it back.</summary>
    public static ObjectionDecision Withdraw(ObjectionBook book, string objection, (string? Reason, string? By) typed, Instant now)
    {
        var (reason, by) = (MeetingDesk.Text(typed.Reason), MeetingDesk.Text(typed.By));
        return Open(book, objection, by, reason ?? "-") switch
        {
            ({ } problem, _) => new Refused(problem),
            var (_, open) => new Accepted(new Withdrawn(IdOf(open!.Raised.Unit, $"closed|{objection}"), Source, open.Raised.Unit, Whole(now), objection, reason, by!)),
        };
    }

    private static (ObjectionRefusal? Problem, Objection? Open) Open(ObjectionBook book, string objection, string? by, string? text) =>
        book.Find(objection) is not { } known ? (ObjectionRefusal.NoSuchObjection, null)
        : ProblemOf(by, text, null) is { } problem ? (problem, null)
        : !known.IsOpen ? (ObjectionRefusal.IsClosed, null)
        : (null, known);

    private static ObjectionRefusal? ProblemOf(string? by, string? text, string? more) =>
        by is null ? ObjectionRefusal.ByIsMissing
        : text is null ? ObjectionRefusal.TextIsMissing
        : by.Length > LongestName || text.Length > LongestText || more?.Length > LongestText ? ObjectionRefusal.TextIsTooLong
        : null;

    private static Raised RaisedOf(string unit, Contested what, string which, Plea plea, Instant now)
    {
        var id = IdOf(unit, $"raised|{which}");
        return new Raised(id, Source, unit, Whole(now), id.ToString(), what with { At = what.At is { } at ? Whole(at) : null }, plea);
    }

    // As much of a moment as a journal keeps.
    private static Instant Whole(Instant moment) => Instant.FromUnixTimeTicks(moment.ToUnixTimeTicks());

    private static EventId IdOf(string unit, string what) => EventId.Of(Source, $"{unit}|{what}");
}

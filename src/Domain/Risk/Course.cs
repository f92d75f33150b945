using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Risk;

/// <summary>What a dossier's way says of durations, as known at a moment.</summary>
/// <remarks>
/// It is looked at until it ends, falls overdue, or the moment comes. Whose clock stands is looked at until it stopped: what happens from
/// then on depends on the citizen. A due date that was moved counts from the beginning: it is the term that the dossier turned out to have.
/// </remarks>
public sealed class Course
{
    private Course(IReadOnlyList<Stay> stays, CourseEnd end) => (Stays, End) = (stays, end);

    /// <summary>Where it was, in order.</summary>
    public IReadOnlyList<Stay> Stays { get; }

    /// <summary>What it came to.</summary>
    public CourseEnd End { get; }

    /// <summary>Whether nothing that happens later can change it, corrections apart.</summary>
    public bool IsOver => End != CourseEnd.Unknown;

    /// <summary>The course of a dossier; null if it never came in, or has no term.</summary>
    /// <param name="facts">What was known of it at the moment.</param>
    /// <param name="calendar">When its office is open.</param>
    /// <param name="now">The moment.</param>
    public static Course? Of(Facts facts, WorkingCalendar calendar, Instant now)
    {
        if (facts is not { Received: { } received, Due: { } due })
        {
            return null;
        }

        var dueEnd = calendar.Zone.StartOf(due.DayIn(calendar.Zone).PlusDays(1));
        var term = facts.WorkedUntil(dueEnd, calendar).TotalHours;
        if (term <= 0 || received > now)
        {
            return null;
        }

        var end = facts.Ended is { } ended
            ? ended < dueEnd ? CourseEnd.InTerm : CourseEnd.Late
            : now >= dueEnd ? CourseEnd.Late : CourseEnd.Unknown;
        var until = end switch
        {
            CourseEnd.InTerm => facts.Ended!.Value,
            CourseEnd.Late => dueEnd,
            _ => facts.StoppedSince ?? now,
        };
        return new Course(StaysOf(facts, until, moment => ShareOf(facts, moment, calendar, term)), end);
    }

    private static double ShareOf(Facts facts, Instant moment, WorkingCalendar calendar, double term) =>
        Math.Clamp(facts.WorkedUntil(moment, calendar).TotalHours / term, 0, 1);

    private static List<Stay> StaysOf(Facts facts, Instant until, Func<Instant, double> shareAt)
    {
        var stays = new List<Stay>(facts.Steps.Count + 1);
        var here = new Stratum(facts.Particulars.Procedure ?? "", "", 0);
        var from = 0d;
        foreach (var step in facts.Steps)
        {
            if (step.From > until)
            {
                break;
            }

            var share = Math.Max(from, shareAt(step.From));
            stays.Add(new Stay(here, from, share));
            (here, from) = (here with { Step = step.Name ?? "", Reach = TermAxis.ReachOf(TermAxis.BinOf(share)) }, share);
        }

        stays.Add(new Stay(here, from, Math.Max(from, shareAt(until))));
        return stays;
    }
}

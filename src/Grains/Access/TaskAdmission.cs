using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Events;
using ParLive.Domain.Plans;
using ParLive.Domain.Time;
using ParLive.Grains.Contracts;
using static ParLive.Domain.Plans.TaskEvent;

namespace ParLive.Grains.Access;

/// <summary>What an arrival says of a task of a plan.</summary>
internal static class TaskAdmission
{
    private const int MostSet = 1_000_000;
    private const decimal MostWeight = 100;

    /// <summary>The event, or why it is refused.</summary>
    /// <param name="arrival">What arrived; its envelope is judged already.</param>
    /// <param name="head">What every event has.</param>
    /// <param name="details">Its details.</param>
    /// <param name="unitOf">The key of the unit of a code; null if there is none at the event's time.</param>
    /// <param name="zone">Where the unit's days begin.</param>
    public static (UnitEvent? Event, Verdict Refusal) EventOf(
        Arrival arrival, (EventId Id, string Source, string Unit, Instant Time) head, Details details, Func<string, string?> unitOf, OfficeZone zone)
    {
        var (id, source, unit, time) = head;
        var reason = Normal.TextOrNull(arrival.Reason);
        UnitEvent? happened = arrival.Kind switch
        {
            "assigned" when TermsOf(arrival, details, unitOf, zone.DateOf(time)) is { } terms => new Assigned(id, source, unit, time, terms),
            "progress" when ProgressOf(details) is var (share, done) && (share ?? done) is not null =>
                new ProgressReported(id, source, unit, time, share, done, details.Text("evidence")),
            "completed" => new Completed(id, source, unit, time, details.Text("evidence")),
            "reopened" => new Reopened(id, source, unit, time, reason),
            "rescheduled" when DeadlineOf(arrival, details) is { } deadline => new Rescheduled(id, source, unit, time, deadline, reason),
            "cancelled" => new Cancelled(id, source, unit, time, reason),
            _ => null,
        };
        return details.Problem is { } problem ? (null, problem)
            : happened is null ? (null, arrival.Kind switch
            {
                "progress" => Refusals.Missing("percent' or 'done", arrival.Kind),
                "rescheduled" => Refusals.Missing("due', 'quarter' or 'recurring", arrival.Kind),
                _ => Refusals.Incomplete(arrival, details),
            })
            : (happened, default);
    }

    private static TaskTerms? TermsOf(Arrival arrival, Details details, Func<string, string?> unitOf, LocalDate assigned)
    {
        if (details.Text("plan") is not { } plan || details.Text("content") is not { } content)
        {
            return null;
        }

        var deadline = DeadlineOf(arrival, details) ?? Deadline.None;
        if (deadline.IsPast(assigned))
        {
            details.Blame(Refusals.Contradiction(
                $"It is due on {LocalDatePattern.Iso.Format(deadline.Day)}, before it is assigned on {LocalDatePattern.Iso.Format(assigned)}."));
        }

        return new TaskTerms(new PlanName(plan, InRange("planYear", details.Whole("planYear"), (1990, 2099), details), details.Text("authority")), content)
        {
            Code = details.Text("code"),
            Area = details.Text("area") is { } area ? ReformAreas.WordOf(area) : null,
            Product = details.Text("product"),
            Coordinating = UnitsOf(details, unitOf),
            Deadline = deadline,
            Target = InRange("quantity", details.Whole("quantity"), (1, MostSet), details),
            TargetUnit = details.Text("quantityUnit"),
            Weight = Hundredths("weight", details, (0.01m, MostWeight)) ?? TaskTerms.PlainWeight,
        };
    }

    private static (int? Share, int? Done) ProgressOf(Details details)
    {
        var done = InRange("done", details.Whole("done"), (0, MostSet), details);
        if (done > details.Whole("quantity"))
        {
            details.Blame(Refusals.Contradiction($"{done} are done, and {details.Whole("quantity")} were set."));
        }

        return (Hundredths("percent", details, (0, 100)), done);
    }

    private static Deadline? DeadlineOf(Arrival arrival, Details details)
    {
        Deadline?[] said =
        [
            Read("due", Normal.TextOrNull(arrival.Due), "a day, such as 2024-06-30", Deadline.TryParseDay),
            Read("quarter", details.Text("quarter"), "a quarter, such as 2024-Q2", Deadline.TryParseQuarter),
            Read("recurring", details.Text("recurring"), "a year, such as 2024, or a quarter, such as 2024-Q2", Deadline.TryParsePeriod),
        ];
        if (said.Count(deadline => deadline is not null) > 1)
        {
            details.Blame(Refusals.Contradiction("Only one of 'due', 'quarter' and 'recurring' can hold."));
        }

        return Array.Find(said, deadline => deadline is not null);

        Deadline? Read(string name, string? text, string allowed, Func<string, Deadline?> meaning)
        {
            var deadline = text is null ? null : meaning(text);
            if (text is not null && deadline is null)
            {
                details.Blame(Refusals.Bad(name, text, allowed + ", from 1990 to 2099"));
            }

            return deadline;
        }
    }

    private static UnitList UnitsOf(Details details, Func<string, string?> unitOf)
    {
        var keys = new List<string>();
        foreach (var code in (details.Text("coordinating") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (unitOf(code) is { } key)
            {
                keys.Add(key);
            }
            else
            {
                details.Blame(Refusals.Of(RefusalReasons.UnknownUnit, $"'coordinating' names '{code}', which is no unit at the event's time."));
            }
        }

        return UnitList.Of(keys);
    }

    private static int? Hundredths(string name, Details details, (decimal Least, decimal Most) range)
    {
        if (details.Number(name) is not { } number)
        {
            return null;
        }

        var isPlain = number >= range.Least && number <= range.Most && decimal.IsInteger(number * 100);
        if (!isPlain)
        {
            details.Blame(Refusals.Bad(name, details.Text(name)!, FormattableString.Invariant($"a number from {range.Least} to {range.Most} with at most two digits after its point")));
        }

        return isPlain ? (int)(number * 100) : null;
    }

    private static int? InRange(string name, int? number, (int Least, int Most) range, Details details)
    {
        if (number < range.Least || number > range.Most)
        {
            details.Blame(Refusals.Bad(name, details.Text(name)!, $"a whole number from {range.Least} to {range.Most}"));
        }

        return number;
    }
}

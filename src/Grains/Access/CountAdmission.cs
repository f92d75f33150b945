using NodaTime;
using ParLive.Domain.CountedHistory;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Grains.Contracts;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Grains.Access;

/// <summary>What an arrival says of totals without dossiers.</summary>
internal static class CountAdmission
{
    // They follow from what is counted; nobody states them.
    private static readonly Measure[] Derived = [CountedPeriods, CountedWithoutDossiers, CountedLeftOut];

    /// <summary>The event, or why it is refused.</summary>
    public static (UnitEvent? Event, Verdict Refusal) EventOf(
        (EventId Id, string Source, string Unit, Instant Time) head, Details details, Instant now)
    {
        var (from, to, carriedOver) = (details.Day("from"), details.Day("to"), details.Whole("carriedOver"));
        var amounts = new Dictionary<Measure, int>();
        foreach (var (name, amount) in details.WholesUnder(EventVocabulary.Measures))
        {
            if (AllMeasures.Find(name) is { } measure && !Derived.Contains(measure))
            {
                amounts[measure] = amount;
            }
            else
            {
                details.Blame(Refusals.Bad("measure", name, "the names of measures that figures have, such as received or resolvedLate"));
            }
        }

        if (details.Problem is { } problem)
        {
            return (null, problem);
        }

        return from is not { } first ? (null, Refusals.Missing("from", "counted"))
            : to is not { } last ? (null, Refusals.Missing("to", "counted"))
            : PeriodProblem(first, last, now) is { } bad ? (null, bad)
            : amounts.Count == 0 ? (null, Refusals.Missing(EventVocabulary.Measures, "counted"))
            : (new Counted(head.Id, head.Source, head.Unit, head.Time, first, last, carriedOver, new CountedAmounts(amounts)), default);
    }

    private static Verdict? PeriodProblem(LocalDate from, LocalDate to, Instant now)
    {
        if (to < from)
        {
            return Refusals.Of(RefusalReasons.BadValue, $"The period ends on {to:uuuu-MM-dd}, before it begins on {from:uuuu-MM-dd}.");
        }

        var tomorrow = OfficeZone.Vietnam.DateOf(now).PlusDays(1);
        return from < new LocalDate(1990, 1, 1) || to > tomorrow
            ? Refusals.Of(RefusalReasons.TimeOutOfRange, $"The period {from:uuuu-MM-dd} to {to:uuuu-MM-dd} begins before 1990 or is not over.")
            : null;
    }
}

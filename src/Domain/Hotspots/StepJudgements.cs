using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Hotspots;

/// <summary>How a dossier judges the steps of its way: the step at which it was when its promise broke broke it, each that it left before kept it.</summary>
/// <remarks>
/// What comes after a broken promise judges no step. What comes before the first step that anybody named is none, for it is not known
/// before there is one; else the broken promises of the steps are those of the unit. All on the due day. Usual times of steps
/// would tell more, but they need peers and calendars of their own, and a slow step that breaks no promise asks nobody to act.
/// </remarks>
public static class StepJudgements
{
    /// <summary>The entries of a dossier by step; nothing for a dossier of which no step or no promise is known.</summary>
    public static IEnumerable<(string Step, Entry Entry)> Of(Facts facts, OfficeZone zone)
    {
        if (facts is not { Received: { } received, Due: { } due, Steps.Count: > 0 })
        {
            yield break;
        }

        var lapse = Instant.Max(received, zone.StartOf(due.DayIn(zone).PlusDays(1)));
        for (var place = 0; place < facts.Steps.Count; place++)
        {
            var from = Instant.Max(facts.Steps[place].From, received);
            var until = place + 1 < facts.Steps.Count ? Earlier(facts.Steps[place + 1].From, facts.Ended) : facts.Ended;
            // What took no time was no step.
            if (until is { } left && left <= from)
            {
                continue;
            }

            var name = StepContribution.NameOf(facts.Steps[place]);
            foreach (var entry in EntriesOf(from, until, lapse, zone))
            {
                yield return (name, entry);
            }
        }
    }

    private static IEnumerable<Entry> EntriesOf(Instant from, Instant? until, Instant lapse, OfficeZone zone)
    {
        yield return new Entry(zone.TickOf(from), Open, 1);
        if (until is { } left)
        {
            yield return new Entry(zone.TickOf(left), Open, -1);
            if (left <= lapse)
            {
                yield return new Entry(zone.TickOf(lapse), ResolvedOnDueDate, 1);
                yield break;
            }

            yield return new Entry(zone.TickOf(left), OpenOverdue, -1);
        }

        yield return new Entry(zone.TickOf(Instant.Max(from, lapse)), OpenOverdue, 1);
        if (from <= lapse)
        {
            yield return new Entry(zone.TickOf(lapse), BecameOverdue, 1);
        }
    }

    private static Instant Earlier(Instant moment, Instant? other) => other is { } end && end < moment ? end : moment;
}

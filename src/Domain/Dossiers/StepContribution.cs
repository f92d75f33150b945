using NodaTime;
using ParLive.Domain.Measures;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Dossiers;

/// <summary>What a dossier adds to the numbers of each step of its way: read there, received is that it came, and open that it is there.</summary>
/// <remarks>How long it stayed is in the bins of <see cref="ProcessingTime"/>, when it has left.</remarks>
public static class StepContribution
{
    /// <summary>The name of a step that nobody named.</summary>
    public const string Unnamed = "?";

    /// <summary>The entries of a dossier by step; nothing for a dossier of which no step is known.</summary>
    public static IEnumerable<(string Step, Entry Entry)> Of(Facts facts, WorkingCalendar calendar)
    {
        if (facts is not { Received: { } received, Steps.Count: > 0 })
        {
            yield break;
        }

        var steps = StepsOf(facts, received);
        for (var place = 0; place < steps.Count; place++)
        {
            var from = Instant.Max(steps[place].From, received);
            var until = place + 1 < steps.Count ? Earlier(steps[place + 1].From, facts.Ended) : facts.Ended;
            foreach (var entry in EntriesOf(from, until, calendar))
            {
                yield return (NameOf(steps[place]), entry);
            }
        }
    }

    /// <summary>
    /// The ways a dossier took from each step to the next, from its receipt and to its end: the names of both with a tab between them,
    /// nothing for the outside, and received that it went there.
    /// </summary>
    public static IEnumerable<(string Way, Entry Entry)> WaysOf(Facts facts, WorkingCalendar calendar)
    {
        if (facts is not { Received: { } received, Steps.Count: > 0 })
        {
            yield break;
        }

        var before = "";
        foreach (var step in StepsOf(facts, received))
        {
            var name = NameOf(step) is { Length: > 0 } known ? known : Unnamed;
            yield return ($"{before}\t{name}", new Entry(calendar.Zone.TickOf(Instant.Max(step.From, received)), Received, 1));
            before = name;
        }

        if (facts.Ended is { } ended)
        {
            yield return ($"{before}\t", new Entry(calendar.Zone.TickOf(Instant.Max(ended, received)), Received, 1));
        }
    }

    // What happens before the first step that anybody named is a step too.
    private static IReadOnlyList<Step> StepsOf(Facts facts, Instant received) =>
        facts.Steps[0].From > received ? [new Step(received, null, null), .. facts.Steps] : facts.Steps;

    private static IEnumerable<Entry> EntriesOf(Instant from, Instant? until, WorkingCalendar calendar)
    {
        var start = calendar.Zone.TickOf(from);
        yield return new Entry(start, Received, 1);
        yield return new Entry(start, Open, 1);
        if (until is { } left)
        {
            var end = calendar.Zone.TickOf(Instant.Max(left, from));
            yield return new Entry(end, Open, -1);
            yield return new Entry(end, Processing(ProcessingTime.BinOf(left > from ? calendar.Measure(from, left) : Duration.Zero)), 1);
        }
    }

    internal static string NameOf(Step step) => step.Unit is { } unit ? $"{unit}|{step.Name}" : step.Name ?? "";

    private static Instant Earlier(Instant moment, Instant? other) => other is { } end && end < moment ? end : moment;
}

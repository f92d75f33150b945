using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>Spells of waiting as one line of time: in order, no moment twice.</summary>
internal static class Waits
{
    /// <summary>The spells from a moment on; those that overlap or touch are one. The last may have no end.</summary>
    public static List<Interval> Merged(IEnumerable<Interval> waits, Instant from)
    {
        var merged = new List<Interval>();
        foreach (var (start, end) in waits.Select(wait => Ends(wait, from)).Where(wait => wait.Start < wait.End).OrderBy(wait => wait.Start))
        {
            if (merged.Count > 0 && start <= EndOf(merged[^1]))
            {
                merged[^1] = Of(merged[^1].Start, Instant.Max(end, EndOf(merged[^1])));
            }
            else
            {
                merged.Add(Of(start, end));
            }
        }

        return merged;
    }

    private static (Instant Start, Instant End) Ends(Interval wait, Instant from) =>
        (wait.HasStart ? Instant.Max(wait.Start, from) : from, EndOf(wait));

    private static Instant EndOf(Interval wait) => wait.HasEnd ? wait.End : Instant.MaxValue;

    private static Interval Of(Instant start, Instant end) => new(start, end == Instant.MaxValue ? null : end);
}

using ParLive.Domain.Events;

namespace ParLive.Domain.CountedHistory;

/// <summary>The periods of a series that stand, in order of time; no two of them overlap.</summary>
/// <param name="Periods">Those that count.</param>
/// <param name="LeftOut">Those that overlap one that was said before them, and would count twice.</param>
public sealed record CountedSeries(IReadOnlyList<Counted> Periods, IReadOnlyList<Counted> LeftOut)
{
    /// <summary>What the events of a series come to, in whatever order they are given.</summary>
    public static CountedSeries Of(IEnumerable<UnitEvent> events)
    {
        var (standing, leftOut) = (new List<Counted>(), new List<Counted>());
        foreach (var said in Takings.Standing<Counted>(events))
        {
            var same = standing.FindIndex(said.IsSamePeriodAs);
            if (same >= 0)
            {
                standing[same] = said;
            }
            else if (standing.Exists(said.Overlaps))
            {
                leftOut.Add(said);
            }
            else
            {
                standing.Add(said);
            }
        }

        return new CountedSeries([.. standing.OrderBy(period => period.From)], leftOut);
    }
}

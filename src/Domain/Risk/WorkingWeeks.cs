using NodaTime;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Risk;

/// <summary>When working weeks begin: at the first opening of an office in them.</summary>
public static class WorkingWeeks
{
    /// <summary>The beginnings of the last weeks up to a moment, in order; weeks without a working day have none.</summary>
    public static IReadOnlyList<Instant> Before(WorkingCalendar calendar, Instant now, int count)
    {
        var starts = new List<Instant>(count);
        var today = calendar.Zone.DateOf(now);
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        for (var weeks = 0; starts.Count < count && weeks < 2 * count; weeks++)
        {
            var start = calendar.NextOpening(calendar.Zone.StartOf(monday.PlusDays(-7 * weeks)));
            if (start <= now && calendar.Zone.DateOf(start) < monday.PlusDays(7 - (7 * weeks)))
            {
                starts.Add(start);
            }
        }

        starts.Reverse();
        return starts;
    }
}

using ParLive.Domain.Events;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Dossiers;

/// <summary>From the events of a dossier to its facts.</summary>
public static class Fold
{
    /// <summary>Grows whenever the same events may come to other facts or contributions; what was kept of them is then counted anew.</summary>
    public const int Version = 4;

    /// <summary>The facts that a dossier's events come to, in whatever order they are given.</summary>
    /// <param name="events">All that is known of it.</param>
    /// <param name="zone">Where its days begin.</param>
    /// <param name="calendarOf">The calendars by which due dates were computed, by version; null for those that ship.</param>
    public static Facts Of(IEnumerable<UnitEvent> events, OfficeZone zone, Func<CalendarVersion, WorkingCalendar?>? calendarOf = null)
    {
        var standing = Standing.Of(events);
        if (standing.Events.Length == 0)
        {
            return new Facts();
        }

        var received = standing.Received;
        var life = new Life(received, ComputedPromise.Of(standing, received, zone, calendarOf), zone);
        foreach (var happened in standing.Events)
        {
            life.Take(happened);
        }

        return life.Facts(standing);
    }
}

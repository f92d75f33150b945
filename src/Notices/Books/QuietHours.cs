using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Notices.Books;

/// <summary>The hours in which nobody is told anything, on the clocks of the unit; what stands then is told after them, and what is over by then is not.</summary>
/// <param name="From">From when.</param>
/// <param name="To">Until when; before <paramref name="From"/> where a night lies between.</param>
/// <param name="Weekends">Whether Saturdays and Sundays are quiet too.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, bool Weekends = false)
{
    /// <summary>Whether it is quiet at a moment.</summary>
    public bool Hold(Instant now, OfficeZone zone)
    {
        var time = zone.TimeOf(now).ToTimeOnly();
        var isNight = From <= To ? time >= From && time < To : time >= From || time < To;
        return isNight || (Weekends && zone.DateOf(now).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
    }
}

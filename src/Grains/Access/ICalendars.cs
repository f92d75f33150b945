using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>The calendars of units: what a new version would do, entering it, and letting promises follow it.</summary>
public interface ICalendars
{
    /// <summary>The calendars that were entered, by name and version.</summary>
    IReadOnlyList<EnteredCalendar> All { get; }

    /// <summary>What a version would do to open promises; does nothing.</summary>
    Task<CalendarReport> Preview(CalendarEntry calendar, CancellationToken cancellationToken);

    /// <summary>
    /// Enters a version; completes when it is on disk and all units whose calendar it changes know. It moves no promise. What is known
    /// changes nothing.
    /// </summary>
    Task<CalendarReport> Enter(CalendarEntry calendar, CancellationToken cancellationToken);

    /// <summary>Lets the computed due dates of open dossiers follow the newest calendar of their unit, or says what that would do.</summary>
    /// <param name="unit">The key of the unit, for it and all below it; null for all.</param>
    /// <param name="isPreview">Whether it only says so.</param>
    /// <param name="cancellationToken">Tells it to stop before the next few; what is done stays, and the rest can be done later.</param>
    Task<PromiseReport> Apply(string? unit, bool isPreview, CancellationToken cancellationToken);
}

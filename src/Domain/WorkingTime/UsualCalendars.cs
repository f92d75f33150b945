using System.Collections.Concurrent;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>The calendar of a unit for which none was set: Vietnam's in Vietnam, elsewhere Monday to Friday without holidays.</summary>
public static class UsualCalendars
{
    /// <summary>The name of Vietnam's national calendar.</summary>
    public const string National = "VN";
    private static readonly ConcurrentDictionary<string, WorkingCalendar> Known = new(StringComparer.Ordinal);

    /// <summary>The calendar where this clock hangs.</summary>
    public static WorkingCalendar Of(OfficeZone zone) => Known.GetOrAdd(
        zone.Id, static (id, zone) => id == OfficeZone.Vietnam.Id ? Calendars.Vietnam.Newest(National)! : Plain(zone), zone);

    private static WorkingCalendar Plain(OfficeZone zone)
    {
        // Its name says where it holds: a due date that was computed by it is explained by the name alone.
        var id = $"plain-{zone.Id.Replace('/', '.').Replace('+', 'p')}";
        var text = $"""
            calendar {id}
            version 1 1970-01-01 | no calendar was set
            zone {zone.Id}
            day 8h | usual
            week 1970-01-01.. mon-fri 08:00-12:00 13:00-17:00 | usual hours; no holidays are known
            """;
        var reading = CalendarReader.Read(text);
        return Calendars.None.With(reading.Sheet ?? throw new FormatException($"{id}: {reading.Faults[0]}")).Newest(id)!;
    }
}

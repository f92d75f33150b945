using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Objections;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Objections.ObjectionEvent;

namespace ParLive.Domain.Tests.Objections;

/// <summary>Objections as a seed makes them: few names, so that events meet.</summary>
internal static class SomeObjections
{
    public const string Unit = "30307@2025-07-01";

    /// <summary>Monday, 2 March 2026, 8:00 in Vietnam.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 1, 0);

    public static WorkingCalendar Calendar { get; } = Calendars.Vietnam.Newest("VN")!;

    public static OfficeZone Zone => Calendar.Zone;

    public static (Instant Now, WorkingCalendar Calendar) Clock => (Monday, Calendar);

    public static Contested OnTime => new(ContestedKind.Figure, "onTime", Monday - Duration.FromHours(1));

    /// <summary>A history of one unit's objections, each event once.</summary>
    public static List<ObjectionEvent> History(int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, dice.Next(1, 24)).Select(place => Event(dice, place))];
    }

    /// <summary>Any event.</summary>
    public static ObjectionEvent Event(Random dice, int place)
    {
        // Several in one moment, so that the order among them matters.
        var (id, time, objection) = (new EventId(place + 1), Monday + Duration.FromHours(dice.Next(6)), $"o{dice.Next(3)}");
        return dice.Next(5) switch
        {
            0 or 1 => new Raised(id, ObjectionDesk.Source, Unit, time, objection, Thing(dice), new Plea(
                "<b>đã trả đúng hạn</b>", dice.Next(2) == 0 ? null : "Công văn 12/UBND", Zone.DateOf(Monday).PlusDays(dice.Next(-3, 30)), "Bình")),
            2 => new Added(id, ObjectionDesk.Source, Unit, time, objection, $"biên nhận {dice.Next(9)}", "An"),
            3 => new Decided(id, ObjectionDesk.Source, Unit, time, objection, (Ruling)dice.Next(2), "gửi lại dữ liệu", "Chi"),
            _ => new Withdrawn(id, ObjectionDesk.Source, Unit, time, objection, dice.Next(2) == 0 ? null : "nhầm", "Bình"),
        };
    }

    private static Contested Thing(Random dice) => dice.Next(3) switch
    {
        0 => OnTime with { At = Monday - Duration.FromDays(dice.Next(9)) },
        1 => new Contested(ContestedKind.Dossier, $"H{dice.Next(9)}", null),
        _ => new Contested(ContestedKind.Alarm, Unit, null),
    };
}

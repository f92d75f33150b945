using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Meetings;
using ParLive.Domain.Time;
using static ParLive.Domain.Meetings.MeetingEvent;

namespace ParLive.Domain.Tests.Meetings;

/// <summary>Meetings as a seed makes them: few names, so that events meet.</summary>
internal static class SomeMeetings
{
    public const string Unit = "91@2025-07-01";

    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 1, 0);

    public static OfficeZone Zone => OfficeZone.Vietnam;

    /// <summary>A history of one unit's meetings, each event once.</summary>
    public static List<MeetingEvent> History(int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, dice.Next(1, 24)).Select(place => Event(dice, place))];
    }

    /// <summary>Any event.</summary>
    public static MeetingEvent Event(Random dice, int place)
    {
        // Several in one moment, so that the order among them matters.
        var (id, time) = (new EventId(place + 1), Monday + Duration.FromHours(dice.Next(6)));
        var (meeting, commitment) = ($"m{dice.Next(2)}", $"c{dice.Next(3)}");
        return dice.Next(5) switch
        {
            0 => new Begun(id, MeetingDesk.Source, Unit, time, meeting, Monday - Duration.FromDays(dice.Next(9)), "commune", dice.Next(2) == 0 ? null : "m9", dice.Next(2) == 0 ? null : "Họp giao ban", "Bình"),
            1 => new Frozen(id, MeetingDesk.Source, Unit, time, meeting, new FrozenPages([1, 2, (byte)dice.Next(256)])),
            2 => new Pinned(id, MeetingDesk.Source, Unit, time, meeting, $"u{dice.Next(3)}", dice.Next(2) == 0),
            3 => new Committed(id, MeetingDesk.Source, Unit, time, meeting, commitment, What(dice.Next(-3, 30)), "Bình"),
            _ => new Followed(id, MeetingDesk.Source, Unit, time, commitment, (Outcome)dice.Next(3), dice.Next(2) == 0 ? null : "<b>đã gửi</b>", "An"),
        };
    }

    public static Undertaking What(int daysAhead, string task = "xử lý 12 hồ sơ quá hạn") =>
        new("30307@2025-07-01", daysAhead % 2 == 0, "Chủ tịch xã", task, Zone.DateOf(Monday).PlusDays(daysAhead));

    /// <summary>The same events in another order, some of them twice.</summary>
    public static List<UnitEvent> Shuffled(IEnumerable<UnitEvent> events, int seed)
    {
        var dice = new Random(seed);
        List<UnitEvent> again = [.. events];
        again.AddRange(again.Where(_ => dice.Next(3) == 0).ToList());
        var all = again.ToArray();
        dice.Shuffle(all);
        return [.. all];
    }
}

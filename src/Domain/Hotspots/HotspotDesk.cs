using NodaTime;
using ParLive.Domain.Events;
using static ParLive.Domain.Hotspots.HotspotDecision;
using static ParLive.Domain.Hotspots.HotspotEvent;

namespace ParLive.Domain.Hotspots;

/// <summary>What people do with hotspots. Nothing that they do ends one.</summary>
public static class HotspotDesk
{
    /// <summary>The source of what people enter.</summary>
    public const string Source = "parlive/desk";

    /// <summary>For how long a hotspot may be put aside.</summary>
    public static readonly Duration LongestShelving = Duration.FromDays(30);

    /// <summary>Takes a hotspot in hand.</summary>
    public static HotspotDecision Acknowledge(Hotspot hotspot, string owner, string? note, string by, Instant now) =>
        string.IsNullOrWhiteSpace(owner) ? new Refused(HotspotRefusal.OwnerIsMissing)
        : hotspot.StateAt(now) == HotspotState.Acknowledged ? new Refused(HotspotRefusal.IsAcknowledged)
        : IfStanding(hotspot, by, "acknowledged", now, (id, moment) => new Acknowledged(id, Source, hotspot.Unit, moment, owner, note, by));

    /// <summary>Puts a hotspot aside until a moment, for at most <see cref="LongestShelving"/>.</summary>
    public static HotspotDecision Shelve(Hotspot hotspot, Instant until, string reason, string by, Instant now) =>
        string.IsNullOrWhiteSpace(reason) ? new Refused(HotspotRefusal.TextIsMissing)
        : until <= now ? new Refused(HotspotRefusal.UntilHasPassed)
        : until - now > LongestShelving ? new Refused(HotspotRefusal.UntilIsTooFar)
        : IfStanding(hotspot, by, "shelved", now, (id, moment) => new Shelved(id, Source, hotspot.Unit, moment, Whole(until), reason, by));

    /// <summary>Takes a hotspot up again before its time.</summary>
    public static HotspotDecision Unshelve(Hotspot hotspot, string by, Instant now) =>
        hotspot.StateAt(now) is not (HotspotState.Shelved or HotspotState.Cleared) ? new Refused(HotspotRefusal.IsNotShelved)
        : IfStanding(hotspot, by, "unshelved", now, (id, moment) => new Unshelved(id, Source, hotspot.Unit, moment, by));

    /// <summary>Says something of a hotspot, also of one that is over.</summary>
    public static HotspotDecision Note(Hotspot hotspot, string text, string by, Instant now) =>
        string.IsNullOrWhiteSpace(text) ? new Refused(HotspotRefusal.TextIsMissing)
        : string.IsNullOrWhiteSpace(by) ? new Refused(HotspotRefusal.ByIsMissing)
        : new Accepted(new Noted(IdOf(hotspot, $"noted|{text}", now), Source, hotspot.Unit, Whole(now), text, by));

    private static HotspotDecision IfStanding(Hotspot hotspot, string by, string what, Instant now, Func<EventId, Instant, HotspotEvent> make) =>
        string.IsNullOrWhiteSpace(by) ? new Refused(HotspotRefusal.ByIsMissing)
        : hotspot.Causes.IsEmpty ? new Refused(HotspotRefusal.IsCleared)
        : new Accepted(make(IdOf(hotspot, what, now), Whole(now)));

    // As much of a moment as a journal keeps.
    private static Instant Whole(Instant moment) => Instant.FromUnixTimeTicks(moment.ToUnixTimeTicks());

    private static EventId IdOf(Hotspot hotspot, string what, Instant now) =>
        EventId.Of(Source, FormattableString.Invariant($"{hotspot.Unit}|{what}|{now.ToUnixTimeTicks()}"));
}

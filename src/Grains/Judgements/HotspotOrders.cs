using NodaTime;
using ParLive.Domain.Hotspots;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Judgements;

/// <summary>What people want to do about hotspots, as it came over an interface.</summary>
internal static class HotspotOrders
{
    /// <summary>What comes of an order.</summary>
    /// <exception cref="ArgumentException">There is no such act, or it lacks its moment.</exception>
    public static HotspotDecision Decide(Hotspot hotspot, HotspotOrder order, Instant now) => order.Act switch
    {
        "acknowledge" => HotspotDesk.Acknowledge(hotspot, order.Owner ?? "", order.Note, order.By, now),
        "shelve" => HotspotDesk.Shelve(
            hotspot, order.Until is { } until ? Instant.FromDateTimeOffset(until) : throw new ArgumentException("'shelve' needs 'until'.", nameof(order)),
            order.Note ?? "", order.By, now),
        "unshelve" => HotspotDesk.Unshelve(hotspot, order.By, now),
        "note" => HotspotDesk.Note(hotspot, order.Note ?? "", order.By, now),
        _ => throw new ArgumentException($"'{order.Act}' is no act; there are acknowledge, shelve, unshelve and note.", nameof(order)),
    };

    /// <summary>A refusal, as a sentence.</summary>
    public static string Sentence(HotspotRefusal refusal) => refusal switch
    {
        HotspotRefusal.IsCleared => "It is over: the facts have cleared it.",
        HotspotRefusal.IsAcknowledged => "Somebody has it in hand already, and it is not much worse since.",
        HotspotRefusal.IsNotShelved => "It is not shelved.",
        HotspotRefusal.UntilHasPassed => "The moment until which it shall be shelved has passed.",
        HotspotRefusal.UntilIsTooFar => $"It may be shelved for {HotspotDesk.LongestShelving.Days} days at most.",
        HotspotRefusal.OwnerIsMissing => "Name the owner who takes care of it.",
        HotspotRefusal.TextIsMissing => "Say why, in 'note'.",
        _ => "Say who you are, in 'by'.",
    };
}

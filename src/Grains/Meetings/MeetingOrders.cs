using NodaTime;
using ParLive.Domain.Meetings;
using ParLive.Domain.Time;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Grains.Meetings;

/// <summary>What people want to have noted in a meeting, as it came over an interface.</summary>
internal static class MeetingOrders
{
    /// <summary>What comes of an order.</summary>
    /// <exception cref="ArgumentException">There is no such act.</exception>
    public static MeetingDecision Decide(MeetingBook book, string meeting, MeetingOrder order, (Instant Now, OfficeZone Zone) clock) => order.Act switch
    {
        "pin" => MeetingDesk.Pin(book, meeting, order.Unit ?? "", isOn: true, clock.Now),
        "unpin" => MeetingDesk.Pin(book, meeting, order.Unit ?? "", isOn: false, clock.Now),
        "commit" => MeetingDesk.Commit(
            book, meeting,
            // Without a day it is as if the day had passed: nobody undertakes anything for ever.
            new Undertaking(order.Unit ?? "", order.IsHotspot, order.Who ?? "", order.Task ?? "", order.Due is { } due ? LocalDate.FromDateOnly(due) : LocalDate.MinIsoValue),
            order.By, clock),
        "done" => Follow(Outcome.Done, book, order, clock.Now),
        "reopen" => Follow(Outcome.Reopened, book, order, clock.Now),
        "withdraw" => Follow(Outcome.Withdrawn, book, order, clock.Now),
        _ => throw new ArgumentException($"'{order.Act}' is no act; there are pin, unpin, commit, done, reopen and withdraw.", nameof(order)),
    };

    /// <summary>Whether an act names a unit.</summary>
    public static bool NamesUnit(string act) => act is "pin" or "unpin" or "commit";

    private static MeetingDecision Follow(Outcome outcome, MeetingBook book, MeetingOrder order, Instant now) =>
        MeetingDesk.Follow(book, order.Commitment ?? "", outcome, (order.Note, order.By), now);
}

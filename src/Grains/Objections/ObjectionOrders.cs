using NodaTime;
using ParLive.Domain.Objections;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Objections;

namespace ParLive.Grains.Objections;

/// <summary>What people want to do with objections, as it came over an interface.</summary>
internal static class ObjectionOrders
{
    /// <summary>What comes of an objection that is raised.</summary>
    public static ObjectionDecision Raise(ObjectionBook book, string unit, ObjectionsPart part, ObjectionRaise raise, (Instant Now, WorkingCalendar Calendar) clock) =>
        ObjectionDesk.Raise(
            book, unit, Contested(unit, part, raise, clock.Now),
            (raise.Ground, raise.Evidence, raise.Due is { } due ? LocalDate.FromDateOnly(due) : null, raise.By), clock);

    /// <summary>What comes of an order.</summary>
    /// <exception cref="ArgumentException">There is no such act.</exception>
    public static ObjectionDecision Decide(ObjectionBook book, string objection, ObjectionOrder order, Instant now) => order.Act switch
    {
        "add" => ObjectionDesk.Add(book, objection, (order.Text, order.By), now),
        "uphold" => ObjectionDesk.Decide(book, objection, Ruling.Upheld, (order.Text, order.By), now),
        "dismiss" => ObjectionDesk.Decide(book, objection, Ruling.Dismissed, (order.Text, order.By), now),
        "withdraw" => ObjectionDesk.Withdraw(book, objection, (order.Text, order.By), now),
        _ => throw new ArgumentException($"'{order.Act}' is no act; there are add, uphold, dismiss and withdraw.", nameof(order)),
    };

    /// <summary>Whether a figure of that name can be contested.</summary>
    public static bool IsFigure(string name) => FigureVocabulary.Rates.Contains(name) || FigureVocabulary.Numbers.Contains(name);

    // What the unit does not have cannot be contested there.
    private static Contested? Contested(string unit, ObjectionsPart part, ObjectionRaise raise, Instant now) => raise.Of switch
    {
        "figure" when IsFigure(raise.Subject) => new Contested(ContestedKind.Figure, raise.Subject, raise.At is { } at ? Instant.FromDateTimeOffset(at) : now),
        "dossier" when part.HasDossier => new Contested(ContestedKind.Dossier, raise.Subject, null),
        "alarm" when part.IsHotspot && raise.Subject == unit => new Contested(ContestedKind.Alarm, raise.Subject, null),
        _ => null,
    };
}

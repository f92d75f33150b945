using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Objections.ObjectionEvent;

namespace ParLive.Domain.Objections;

/// <summary>What the events of a unit's objections come to, in whatever order and however often they are given.</summary>
/// <param name="Objections">The objections, in the order in which they were raised.</param>
public sealed record ObjectionBook(IReadOnlyList<Objection> Objections)
{
    /// <summary>No objections.</summary>
    public static ObjectionBook Empty { get; } = new([]);

    /// <summary>The objections that wait for a decision.</summary>
    public IEnumerable<Objection> Open => Objections.Where(objection => objection.IsOpen);

    /// <summary>The number of the matter of all objections of a unit.</summary>
    public static string NumberOf(string unit) => unit;

    /// <summary>The book of some events.</summary>
    public static ObjectionBook Of(IEnumerable<UnitEvent> events)
    {
        var standing = Takings.Standing<ObjectionEvent>(events).DistinctBy(happened => happened.Id).ToList();
        var since = standing.Where(happened => happened is not Raised).ToLookup(happened => happened.Objection, StringComparer.Ordinal);
        return new ObjectionBook(
        [
            .. standing.OfType<Raised>().DistinctBy(raised => raised.Objection, StringComparer.Ordinal).Select(raised => new Objection(
                raised, [.. since[raised.Objection].OfType<Added>()], since[raised.Objection].FirstOrDefault(happened => happened is Decided or Withdrawn))),
        ]);
    }

    /// <summary>The book as it stood at a moment.</summary>
    public static ObjectionBook At(IEnumerable<UnitEvent> events, Instant moment) => Of(events.Where(happened => happened.Time <= moment));

    /// <summary>The objection of that name; null if there is none.</summary>
    public Objection? Find(string objection) => Objections.FirstOrDefault(known => known.Id == objection);

    /// <summary>All objections against one thing, in the order in which they were raised.</summary>
    public IEnumerable<Objection> Against(Contested what, OfficeZone zone) => Objections.Where(known => known.Raised.What.IsSameAs(what, zone));
}

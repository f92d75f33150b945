using System.Buffers;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Packing;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Judgements;

/// <summary>The hotspot of a unit, which lives in the unit's own book and so goes where its dossiers go.</summary>
internal static class HotspotShelf
{
    /// <summary>The name under which a book keeps the hotspot of a unit.</summary>
    public static string NameOf(string unit) => Matter.NameOf(MatterKind.Hotspot, unit);

    /// <summary>Where the hotspot of a book's own unit stands; cleared where there is none.</summary>
    public static HotspotState StateOf(UnitBook book, Instant now) =>
        // Asked of every unit at every change, also of those whose dossiers nobody has read yet.
        book.Ledger.Holds(NameOf(book.Unit)) ? Find(book)?.StateAt(now) ?? HotspotState.Cleared : HotspotState.Cleared;

    /// <summary>Where it stood at a past moment, by what had happened to it then.</summary>
    public static HotspotState StateAsOf(UnitBook book, Instant moment) => book.Ledger.Holds(NameOf(book.Unit))
        ? Hotspot.Of(book.Ledger.EventsOf(NameOf(book.Unit)).Where(happened => happened.Time <= moment))?.StateAt(moment) ?? HotspotState.Cleared
        : HotspotState.Cleared;

    /// <summary>The hotspot of a book's own unit; null where it never had one.</summary>
    public static Hotspot? Find(UnitBook book) => Hotspot.Of(book.Ledger.EventsOf(NameOf(book.Unit)));

    /// <summary>What happened to a hotspot, as its unit takes it in.</summary>
    public static EventItem ItemOf(HotspotEvent happened) => new(NameOf(happened.Unit), BookKeeper.Encoded(happened), ReadOnlyMemory<byte>.Empty);

    /// <summary>The events of a unit's hotspot as bytes; nothing where it never had one.</summary>
    public static void Write(IBufferWriter<byte> output, UnitBook book)
    {
        var events = book.Ledger.EventsOf(NameOf(book.Unit));
        output.WriteNumber(events.Count);
        foreach (var happened in events)
        {
            EventEncoding.Write(output, happened);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<UnitEvent> Read(ref ByteReader input)
    {
        var events = new UnitEvent[checked((int)input.ReadNumber())];
        for (var place = 0; place < events.Length; place++)
        {
            events[place] = EventEncoding.Read(ref input);
        }

        return events;
    }
}

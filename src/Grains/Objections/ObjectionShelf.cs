using System.Buffers;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Objections;
using ParLive.Domain.Packing;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Objections;
using ParLive.Grains.Judgements;
using ParLive.Grains.Units;

namespace ParLive.Grains.Objections;

/// <summary>The objections of a unit, which lie in the unit's own book.</summary>
internal static class ObjectionShelf
{
    /// <summary>The name under which a book keeps the objections of its unit.</summary>
    public static string NameOf(string unit) => Matter.NameOf(MatterKind.Objection, ObjectionBook.NumberOf(unit));

    /// <summary>The objections in the book of a unit.</summary>
    public static ObjectionBook Of(UnitBook book) =>
        // Asked of every unit at every change, also of those that never objected to anything.
        book.Ledger.Holds(NameOf(book.Unit)) ? ObjectionBook.Of(book.Ledger.EventsOf(NameOf(book.Unit))) : ObjectionBook.Empty;

    /// <summary>How many wait for a decision.</summary>
    public static int OpenIn(UnitBook book) => Of(book).Open.Count();

    /// <summary>How many waited at a past moment, by what had been entered then.</summary>
    public static int OpenAsOf(UnitBook book, Instant moment) =>
        book.Ledger.Holds(NameOf(book.Unit)) ? ObjectionBook.At(book.Ledger.EventsOf(NameOf(book.Unit)), moment).Open.Count() : 0;

    /// <summary>The ids of the unit's figures that are contested.</summary>
    public static IReadOnlyList<string> FiguresIn(UnitBook book) =>
        [.. Of(book).Open.Select(objection => objection.Raised.What).Where(what => what.Kind == ContestedKind.Figure).Select(what => what.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The events of a unit's objections as they travel, and whether it has what is to be contested.</summary>
    public static ObjectionsPart Part(UnitBook book, string? dossier, Instant now)
    {
        var output = new ArrayBufferWriter<byte>(256);
        Write(output, book);
        return new ObjectionsPart(
            new GatheredPart(book.Unit, output.WrittenMemory),
            dossier is not null && Matter.KindOf(dossier) == MatterKind.Dossier && book.Ledger.Holds(dossier),
            HotspotShelf.StateOf(book, now) != HotspotState.Cleared);
    }

    /// <summary>Writes the events of a unit's objections; their number alone where it has none.</summary>
    public static void Write(IBufferWriter<byte> output, UnitBook book)
    {
        var events = book.Ledger.Holds(NameOf(book.Unit)) ? book.Ledger.EventsOf(NameOf(book.Unit)) : [];
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

    /// <summary>Reads the events of a part.</summary>
    public static IReadOnlyList<UnitEvent> Read(GatheredPart part)
    {
        var input = new ByteReader(part.Body.Span);
        return Read(ref input);
    }

    /// <summary>What happened to an objection, as its unit takes it in.</summary>
    public static EventItem ItemOf(ObjectionEvent happened) => new(NameOf(happened.Unit), BookKeeper.Encoded(happened), ReadOnlyMemory<byte>.Empty);
}

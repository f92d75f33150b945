using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Meetings;
using ParLive.Domain.Packing;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Meetings;

/// <summary>The meetings about a unit's board, which lie in the unit's own book.</summary>
internal static class MeetingShelf
{
    /// <summary>The name under which a book keeps the meetings of its unit.</summary>
    public static string NameOf(string unit) => Matter.NameOf(MatterKind.Meeting, MeetingBook.NumberOf(unit));

    /// <summary>The name under which it keeps what one of them showed.</summary>
    public static string NameOf(string unit, string meeting) => Matter.NameOf(MatterKind.Meeting, MeetingBook.NumberOfFrozen(unit, meeting));

    /// <summary>The meetings in the book of a unit.</summary>
    public static MeetingBook Of(UnitBook book) => MeetingBook.Of(book.Ledger.EventsOf(NameOf(book.Unit)));

    /// <summary>The events of a unit's meetings, or of what one of them showed, as they travel.</summary>
    public static GatheredPart Write(UnitBook book, string? meeting)
    {
        var events = book.Ledger.EventsOf(meeting is null ? NameOf(book.Unit) : NameOf(book.Unit, meeting));
        return new GatheredPart(book.Unit, PackedBytes.Of(events, static (output, all) =>
        {
            foreach (var happened in all)
            {
                EventEncoding.Write(output, happened);
            }
        }));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<UnitEvent> Read(GatheredPart part)
    {
        var events = new List<UnitEvent>();
        var input = new ByteReader(part.Body.Span);
        while (!input.IsAtEnd)
        {
            events.Add(EventEncoding.Read(ref input));
        }

        return events;
    }

    /// <summary>What happened in a meeting, as its unit takes it in.</summary>
    public static EventItem ItemOf(MeetingEvent happened) => new(
        happened is MeetingEvent.Frozen frozen ? NameOf(frozen.Unit, frozen.Meeting) : NameOf(happened.Unit), BookKeeper.Encoded(happened), ReadOnlyMemory<byte>.Empty);
}

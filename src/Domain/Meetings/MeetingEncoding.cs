using System.Buffers;
using System.Diagnostics;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;
using static ParLive.Domain.Meetings.MeetingEvent;

namespace ParLive.Domain.Meetings;

/// <summary>What the events of meetings hold beside what every event has, as bytes. Meetings have the numbers 120 to 127.</summary>
internal static class MeetingEncoding
{
    /// <summary>The number of a kind.</summary>
    public static byte KindOf(MeetingEvent happened) => happened switch
    {
        Begun => 120,
        Frozen => 121,
        Pinned => 122,
        Committed => 123,
        Followed => 124,
        _ => throw new UnreachableException($"No number for {happened.GetType().Name}."),
    };

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, MeetingEvent happened)
    {
        switch (happened)
        {
            case Begun begun:
                output.WriteText(begun.Meeting);
                output.WriteInstant(begun.At);
                output.WriteTexts(begun.Board, begun.Previous, begun.Title, begun.By);
                break;
            case Frozen frozen:
                output.WriteText(frozen.Meeting);
                output.WriteBlock(frozen.Pages.Bytes.Span);
                break;
            case Pinned pinned:
                output.WriteTexts(pinned.Meeting, pinned.Pin);
                output.WriteByte(pinned.IsOn ? (byte)1 : (byte)0);
                break;
            case Committed committed:
                output.WriteTexts(committed.Meeting, committed.Commitment, committed.What.About, committed.What.Who, committed.What.Task, committed.By);
                output.WriteByte(committed.What.IsHotspot ? (byte)1 : (byte)0);
                output.WriteNumber(OfficeZone.DayOf(committed.What.Due));
                break;
            default:
                var followed = (Followed)happened;
                output.WriteByte((byte)followed.Outcome);
                output.WriteTexts(followed.Commitment, followed.Note, followed.By);
                break;
        }
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static MeetingEvent? Read(byte kind, EventHead head, ref ByteReader input)
    {
        var (id, source, unit, time) = head;
        return kind switch
        {
            120 => new Begun(
                id, source, unit, time, input.ReadName(), input.ReadInstant(), input.ReadName(), input.ReadOwnText(),
                input.ReadOwnText(), input.ReadName()),
            121 => new Frozen(id, source, unit, time, input.ReadName(), new FrozenPages(input.ReadBlock())),
            122 => new Pinned(id, source, unit, time, input.ReadName(), input.ReadName(), input.ReadByte() != 0),
            123 => ReadCommitted(head, ref input),
            124 => ReadFollowed(head, ref input),
            _ => null,
        };
    }

    private static Committed ReadCommitted(EventHead head, ref ByteReader input)
    {
        var (meeting, commitment, about) = (input.ReadName(), input.ReadName(), input.ReadName());
        var (who, task, by) = (input.ReadName(), input.ReadName(), input.ReadName());
        var (isHotspot, due) = (input.ReadByte() != 0, OfficeZone.DateOf(checked((int)input.ReadNumber())));
        return new Committed(head.Id, head.Source, head.Unit, head.Time, meeting, commitment, new Undertaking(about, isHotspot, who, task, due), by);
    }

    private static Followed ReadFollowed(EventHead head, ref ByteReader input)
    {
        var outcome = (Outcome)input.ReadByte();
        return new Followed(head.Id, head.Source, head.Unit, head.Time, input.ReadName(), outcome, input.ReadOwnText(), input.ReadName());
    }
}

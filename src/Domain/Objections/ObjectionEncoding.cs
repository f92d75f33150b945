using System.Buffers;
using System.Diagnostics;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;
using static ParLive.Domain.Objections.ObjectionEvent;

namespace ParLive.Domain.Objections;

/// <summary>What the events of objections hold beside what every event has, as bytes. Objections have the numbers 88 to 95.</summary>
internal static class ObjectionEncoding
{
    /// <summary>The number of a kind.</summary>
    public static byte KindOf(ObjectionEvent happened) => happened switch
    {
        Raised => 88,
        Added => 89,
        Decided => 90,
        Withdrawn => 91,
        _ => throw new UnreachableException($"No number for {happened.GetType().Name}."),
    };

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, ObjectionEvent happened)
    {
        output.WriteText(happened.Objection);
        switch (happened)
        {
            case Raised raised:
                WriteContested(output, raised.What);
                output.WriteTexts(raised.Case.Ground, raised.Case.Evidence, raised.Case.By);
                output.WriteNumber(OfficeZone.DayOf(raised.Case.Due));
                break;
            case Added added:
                output.WriteTexts(added.Text, added.By);
                break;
            case Decided decided:
                output.WriteByte((byte)decided.Ruling);
                output.WriteTexts(decided.Reason, decided.By);
                break;
            default:
                output.WriteTexts(((Withdrawn)happened).Reason, ((Withdrawn)happened).By);
                break;
        }
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static ObjectionEvent? Read(byte kind, EventHead head, ref ByteReader input)
    {
        if (kind is < 88 or > 91)
        {
            return null;
        }

        var (id, source, unit, time) = head;
        var objection = input.ReadName();
        return kind switch
        {
            88 => new Raised(id, source, unit, time, objection, ReadContested(ref input), ReadPlea(ref input)),
            89 => new Added(id, source, unit, time, objection, input.ReadName(), input.ReadName()),
            90 => new Decided(id, source, unit, time, objection, (Ruling)input.ReadByte(), input.ReadName(), input.ReadName()),
            _ => new Withdrawn(id, source, unit, time, objection, input.ReadOwnText(), input.ReadName()),
        };
    }

    private static void WriteContested(IBufferWriter<byte> output, Contested what)
    {
        output.WriteByte((byte)what.Kind);
        output.WriteText(what.Name);
        output.WriteByte(what.At is null ? (byte)0 : (byte)1);
        if (what.At is { } at)
        {
            output.WriteInstant(at);
        }
    }

    private static Contested ReadContested(ref ByteReader input) =>
        new((ContestedKind)input.ReadByte(), input.ReadName(), input.ReadByte() == 0 ? null : input.ReadInstant());

    private static Plea ReadPlea(ref ByteReader input)
    {
        var (ground, evidence, by) = (input.ReadName(), input.ReadOwnText(), input.ReadName());
        return new Plea(ground, evidence, OfficeZone.DateOf(checked((int)input.ReadNumber())), by);
    }
}

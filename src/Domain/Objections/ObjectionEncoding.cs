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
                WriteTexts(output, raised.Case.Ground, raised.Case.Evidence, raised.Case.By);
                output.WriteNumber(OfficeZone.DayOf(raised.Case.Due));
                break;
            case Added added:
                WriteTexts(output, added.Text, added.By);
                break;
            case Decided decided:
                output.WriteByte((byte)decided.Ruling);
                WriteTexts(output, decided.Reason, decided.By);
                break;
            default:
                WriteTexts(output, ((Withdrawn)happened).Reason, ((Withdrawn)happened).By);
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
        var objection = ReadName(ref input);
        return kind switch
        {
            88 => new Raised(id, source, unit, time, objection, ReadContested(ref input), ReadPlea(ref input)),
            89 => new Added(id, source, unit, time, objection, ReadName(ref input), ReadName(ref input)),
            90 => new Decided(id, source, unit, time, objection, (Ruling)input.ReadByte(), ReadName(ref input), ReadName(ref input)),
            _ => new Withdrawn(id, source, unit, time, objection, input.ReadOwnText(), ReadName(ref input)),
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
        new((ContestedKind)input.ReadByte(), ReadName(ref input), input.ReadByte() == 0 ? null : input.ReadInstant());

    private static Plea ReadPlea(ref ByteReader input)
    {
        var (ground, evidence, by) = (ReadName(ref input), input.ReadOwnText(), ReadName(ref input));
        return new Plea(ground, evidence, OfficeZone.DateOf(checked((int)input.ReadNumber())), by);
    }

    private static void WriteTexts(IBufferWriter<byte> output, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            output.WriteText(text);
        }
    }

    private static string ReadName(ref ByteReader input) => input.ReadOwnText() ?? throw new FormatException("A text is missing.");
}

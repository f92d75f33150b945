using System.Buffers;
using System.Diagnostics;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using static ParLive.Domain.Inspections.InspectionEvent;

namespace ParLive.Domain.Inspections;

/// <summary>What an inspection's events hold beside what every event has, as bytes. Inspections have the numbers 48 to 55.</summary>
internal static class InspectionEncoding
{
    /// <summary>The number of a kind.</summary>
    public static byte KindOf(InspectionEvent happened) => happened switch
    {
        Opened => 48,
        UnitInspected => 49,
        Remedied => 50,
        _ => throw new UnreachableException($"No number for {happened.GetType().Name}."),
    };

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, InspectionEvent happened)
    {
        switch (happened)
        {
            case Opened opened:
                output.WriteByte(opened.BySurprise ? (byte)1 : (byte)0);
                output.WriteText(opened.Decision);
                break;
            case UnitInspected visit:
                output.WriteText(visit.Inspected.Name);
                output.WriteText(visit.Inspected.Kind);
                output.WriteText(visit.Inspected.Key);
                output.WriteNumber(visit.Findings);
                break;
            default:
                var remedied = (Remedied)happened;
                output.WriteText(remedied.Name);
                output.WriteNumber(remedied.Count);
                output.WriteText(remedied.Evidence);
                break;
        }
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static InspectionEvent? Read(byte kind, EventHead head, ref ByteReader input)
    {
        var (id, source, unit, time) = head;
        return kind switch
        {
            48 => new Opened(id, source, unit, time, input.ReadByte() == 1, input.ReadText()),
            49 => new UnitInspected(
                id, source, unit, time, new InspectedUnit(NameIn(ref input), input.ReadText(), input.ReadText()), checked((int)input.ReadNumber())),
            50 => new Remedied(id, source, unit, time, NameIn(ref input), checked((int)input.ReadNumber()), input.ReadOwnText()),
            _ => null,
        };
    }

    private static string NameIn(ref ByteReader input) => input.ReadText() ?? throw new FormatException("An inspected unit has no name.");
}

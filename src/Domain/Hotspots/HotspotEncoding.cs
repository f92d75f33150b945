using System.Buffers;
using System.Diagnostics;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using static ParLive.Domain.Hotspots.HotspotEvent;

namespace ParLive.Domain.Hotspots;

/// <summary>What a hotspot's events hold beside what every event has, as bytes. Hotspots have the numbers 104 to 119.</summary>
internal static class HotspotEncoding
{
    /// <summary>The number of a kind.</summary>
    public static byte KindOf(HotspotEvent happened) => happened switch
    {
        Raised => 104,
        Worsened => 105,
        Acknowledged => 106,
        Shelved => 107,
        Unshelved => 108,
        Cleared => 109,
        Noted => 110,
        _ => throw new UnreachableException($"No number for {happened.GetType().Name}."),
    };

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, HotspotEvent happened)
    {
        switch (happened)
        {
            case Raised raised:
                WriteFinding(output, raised.Cause, raised.Why);
                output.WriteInstant(raised.Opened);
                break;
            case Worsened worsened:
                WriteFinding(output, worsened.Cause, worsened.Why);
                break;
            case Cleared cleared:
                WriteFinding(output, cleared.Cause, cleared.By);
                break;
            case Acknowledged acknowledged:
                output.WriteTexts(acknowledged.Owner, acknowledged.Note, acknowledged.By);
                break;
            case Shelved shelved:
                output.WriteInstant(shelved.Until);
                output.WriteTexts(shelved.Reason, shelved.By);
                break;
            case Unshelved unshelved:
                output.WriteTexts(unshelved.By);
                break;
            default:
                output.WriteTexts(((Noted)happened).Text, ((Noted)happened).By);
                break;
        }
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static HotspotEvent? Read(byte kind, EventHead head, ref ByteReader input)
    {
        var (id, source, unit, time) = head;
        return kind switch
        {
            104 => new Raised(id, source, unit, time, EvidenceEncoding.ReadCause(ref input), EvidenceEncoding.Read(ref input), input.ReadInstant()),
            105 => new Worsened(id, source, unit, time, EvidenceEncoding.ReadCause(ref input), EvidenceEncoding.Read(ref input)),
            106 => new Acknowledged(id, source, unit, time, input.ReadName(), input.ReadOwnText(), input.ReadName()),
            107 => new Shelved(id, source, unit, time, input.ReadInstant(), input.ReadName(), input.ReadName()),
            108 => new Unshelved(id, source, unit, time, input.ReadName()),
            109 => new Cleared(id, source, unit, time, EvidenceEncoding.ReadCause(ref input), EvidenceEncoding.Read(ref input)),
            110 => new Noted(id, source, unit, time, input.ReadName(), input.ReadName()),
            _ => null,
        };
    }

    private static void WriteFinding(IBufferWriter<byte> output, Cause cause, Evidence evidence)
    {
        EvidenceEncoding.WriteCause(output, cause);
        EvidenceEncoding.Write(output, evidence);
    }
}

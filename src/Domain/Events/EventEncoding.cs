using System.Buffers;
using System.Diagnostics;
using NodaTime;
using ParLive.Domain.CountedHistory;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Editions;
using ParLive.Domain.Feedback;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Indices;
using ParLive.Domain.Inspections;
using ParLive.Domain.Meetings;
using ParLive.Domain.Objections;
using ParLive.Domain.Packing;
using ParLive.Domain.Plans;
using ParLive.Domain.Ranking;

namespace ParLive.Domain.Events;

/// <summary>The one canonical form of an event as bytes: for the journal, and for digests of state.</summary>
/// <remarks>
/// Numbers of kinds are for ever; a new kind takes the next number of its matter's range. What every event has stands first; the
/// rest is written by the encoding of its kind of matter.
/// </remarks>
public static class EventEncoding
{
    private const byte VoidedKind = 7;
    private const byte WithRecorded = 0x80;

    /// <summary>Writes an event.</summary>
    public static void Write(IBufferWriter<byte> output, UnitEvent happened)
    {
        output.WriteByte((byte)(KindOf(happened) | (happened.Recorded is null ? 0 : WithRecorded)));
        output.WriteLong(happened.Id.Hash);
        output.WriteText(happened.Source);
        output.WriteText(happened.Unit);
        output.WriteInstant(happened.Time);
        if (happened.Recorded is { } recorded)
        {
            output.WriteInstant(recorded);
        }

        WriteRest(output, happened);
    }

    private static void WriteRest(IBufferWriter<byte> output, UnitEvent happened)
    {
        switch (happened)
        {
            case Voided voided:
                Write(output, voided);
                break;
            case DossierEvent dossier:
                DossierEncoding.Write(output, dossier);
                break;
            case PeriodClosed closed:
                EditionEncoding.Write(output, closed);
                break;
            case Counted counted:
                CountedEncoding.Write(output, counted);
                break;
            case IndexEvent index:
                IndexEncoding.Write(output, index);
                break;
            case TaskEvent task:
                TaskEncoding.Write(output, task);
                break;
            case InspectionEvent inspection:
                InspectionEncoding.Write(output, inspection);
                break;
            case FeedbackEvent feedback:
                FeedbackEncoding.Write(output, feedback);
                break;
            default:
                WriteJudgement(output, happened);
                break;
        }
    }

    private static void WriteJudgement(IBufferWriter<byte> output, UnitEvent happened)
    {
        switch (happened)
        {
            case RankingEdition edition:
                RankingEncoding.Write(output, edition);
                break;
            case HotspotEvent hotspot:
                HotspotEncoding.Write(output, hotspot);
                break;
            case MeetingEvent meeting:
                MeetingEncoding.Write(output, meeting);
                break;
            case ObjectionEvent objection:
                ObjectionEncoding.Write(output, objection);
                break;
            default:
                throw Unnumbered(happened);
        }
    }

    private static void Write(IBufferWriter<byte> output, Voided voided)
    {
        output.WriteByte((byte)voided.Of);
        output.WriteLong(voided.Target.Hash);
        output.WriteText(voided.Reason);
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="FormatException">The bytes are not those of an event.</exception>
    public static UnitEvent Read(ref ByteReader input)
    {
        var first = input.ReadByte();
        var kind = (byte)(first & ~WithRecorded);
        var head = new EventHead(
            new EventId(input.ReadLong()), input.ReadText()!, input.ReadText()!, input.ReadInstant());
        var recorded = (first & WithRecorded) == 0 ? (Instant?)null : input.ReadInstant();
        var happened = ReadRest(kind, head, ref input)
            ?? throw new FormatException($"{kind} is not the number of a kind of event; a newer version may have written it.");
        return recorded is null ? happened : happened with { Recorded = recorded };
    }

    private static UnitEvent? ReadRest(byte kind, EventHead head, ref ByteReader input) => kind switch
    {
        VoidedKind => new Voided(
            head.Id, head.Source, head.Unit, head.Time, (MatterKind)input.ReadByte(), new EventId(input.ReadLong()), input.ReadText()),
        CountedEncoding.Kind => CountedEncoding.Read(head, ref input),
        EditionEncoding.Kind or EditionEncoding.FullKind => EditionEncoding.Read(kind, head, ref input),
        < 32 => DossierEncoding.Read(kind, head, ref input),
        < 48 => TaskEncoding.Read(kind, head, ref input),
        < 56 => InspectionEncoding.Read(kind, head, ref input),
        >= 80 and < 88 => FeedbackEncoding.Read(kind, head, ref input),
        >= 88 and < 96 => ObjectionEncoding.Read(kind, head, ref input),
        >= 96 and < 100 => RankingEncoding.Read(kind, head, ref input),
        >= 104 and < 120 => HotspotEncoding.Read(kind, head, ref input),
        >= 120 => MeetingEncoding.Read(kind, head, ref input),
        _ => IndexEncoding.Read(kind, head, ref input),
    };

    private static byte KindOf(UnitEvent happened) => happened switch
    {
        Voided => VoidedKind,
        DossierEvent dossier => DossierEncoding.KindOf(dossier),
        Counted => CountedEncoding.Kind,
        PeriodClosed closed => EditionEncoding.KindOf(closed),
        IndexEvent index => IndexEncoding.KindOf(index),
        TaskEvent task => TaskEncoding.KindOf(task),
        InspectionEvent inspection => InspectionEncoding.KindOf(inspection),
        FeedbackEvent feedback => FeedbackEncoding.KindOf(feedback),
        RankingEdition => RankingEncoding.Kind,
        HotspotEvent hotspot => HotspotEncoding.KindOf(hotspot),
        MeetingEvent meeting => MeetingEncoding.KindOf(meeting),
        ObjectionEvent objection => ObjectionEncoding.KindOf(objection),
        _ => throw Unnumbered(happened),
    };

    private static UnreachableException Unnumbered(UnitEvent happened) => new($"No number for {happened.GetType().Name}.");
}

using System.Buffers;
using System.Diagnostics;
using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>What a dossier's events hold beside what every event has, as bytes.</summary>
internal static class DossierEncoding
{
    // An event that names an official has a kind of its own: what was written before reads, and hashes, as it did.
    private const byte ReceivedByOfficial = 21;
    private const byte ForwardedToOfficial = 22;

    /// <summary>The number of a kind.</summary>
    public static byte KindOf(DossierEvent happened) => happened switch
    {
        Received { Official: not null } => ReceivedByOfficial,
        Received => 0,
        SupplementRequested => 1,
        SupplementSupplied => 2,
        DueDateChanged => 3,
        Ended => 4,
        Rated => 5,
        Amended => 6,
        Submitted => 8,
        Forwarded { Official: not null } => ForwardedToOfficial,
        Forwarded => 9,
        FeeRequested => 10,
        FeePaid => 11,
        Paused => 12,
        Resumed => 13,
        Digitised => 14,
        DataReused => 15,
        ResultSigned => 16,
        HandedOver => 17,
        ApologyIssued => 18,
        Ruled => RuleEncoding.Kind,
        TakenUp => 20,
        _ => throw new UnreachableException($"No number for {happened.GetType().Name}."),
    };

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, DossierEvent happened)
    {
        switch (happened)
        {
            case Received or Submitted:
                WriteReceipt(output, happened);
                break;
            case Forwarded forwarded:
                output.WriteText(forwarded.To);
                output.WriteText(forwarded.Step);
                WriteOfficial(output, forwarded.Official);
                break;
            case FeePaid paid:
                output.WriteByte(paid.Online ? (byte)1 : (byte)0);
                break;
            case Paused paused:
                output.WriteText(paused.Reason);
                break;
            case DueDateChanged changed:
                WriteChange(output, changed);
                break;
            case Ruled ruled:
                RuleEncoding.Write(output, ruled);
                break;
            case Digitised digitised:
                output.WriteByte(digitised.Result ? (byte)1 : (byte)0);
                break;
            case Ended ended:
                output.WriteByte((byte)ended.How);
                output.WriteText(ended.Reason);
                break;
            case Rated rated:
                output.WriteByte((byte)rated.Level);
                break;
            case Amended amended:
                WriteAmendment(output, amended);
                break;
            default:
                break;
        }
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static DossierEvent? Read(byte kind, EventHead head, ref ByteReader input)
    {
        var (id, source, unit, time) = head;
        return kind switch
        {
            0 => new Received(id, source, unit, time, ReadDue(ref input), ReadParticulars(ref input)),
            1 => new SupplementRequested(id, source, unit, time),
            2 => new SupplementSupplied(id, source, unit, time),
            3 => RuleEncoding.ReadCalendar(
                new(id, source, unit, time, ReadDue(ref input)!.Value, (DueCause)input.ReadByte(), input.ReadText()), ref input),
            4 => new Ended(id, source, unit, time, (Ending)input.ReadByte(), input.ReadText()),
            5 => new Rated(id, source, unit, time, (SatisfactionLevel)input.ReadByte()),
            6 => new Amended(id, source, unit, time, new EventId(input.ReadLong()), ReadAmendment(ref input), input.ReadText()),
            8 => new Submitted(id, source, unit, time, ReadParticulars(ref input)),
            9 => new Forwarded(id, source, unit, time, input.ReadText(), input.ReadText()),
            10 => new FeeRequested(id, source, unit, time),
            11 => new FeePaid(id, source, unit, time, input.ReadByte() == 1),
            12 => new Paused(id, source, unit, time, input.ReadText()),
            13 => new Resumed(id, source, unit, time),
            14 => new Digitised(id, source, unit, time, input.ReadByte() == 1),
            15 => new DataReused(id, source, unit, time),
            16 => new ResultSigned(id, source, unit, time),
            17 => new HandedOver(id, source, unit, time),
            18 => new ApologyIssued(id, source, unit, time),
            20 => new TakenUp(id, source, unit, time),
            ReceivedByOfficial => new Received(id, source, unit, time, ReadDue(ref input), ReadParticulars(ref input)) { Official = input.ReadText() },
            ForwardedToOfficial => new Forwarded(id, source, unit, time, input.ReadText(), input.ReadText()) { Official = input.ReadText() },
            RuleEncoding.Kind => RuleEncoding.Read(head, ref input),
            _ => null,
        };
    }

    private static void WriteReceipt(IBufferWriter<byte> output, DossierEvent happened)
    {
        if (happened is Received received)
        {
            WriteDue(output, received.Due);
        }

        WriteParticulars(output, happened is Submitted submitted ? submitted.Particulars : ((Received)happened).Particulars);
        WriteOfficial(output, (happened as Received)?.Official);
    }

    private static void WriteOfficial(IBufferWriter<byte> output, string? official)
    {
        if (official is not null)
        {
            output.WriteText(official);
        }
    }

    private static void WriteChange(IBufferWriter<byte> output, DueDateChanged changed)
    {
        WriteDue(output, changed.Due);
        output.WriteByte((byte)changed.Cause);
        output.WriteText(changed.Reason);
        RuleEncoding.WriteCalendar(output, changed);
    }

    private static void WriteAmendment(IBufferWriter<byte> output, Amended amended)
    {
        var change = amended.Change;
        output.WriteLong(amended.Target.Hash);
        output.WriteByte(change.Time is null ? (byte)0 : (byte)1);
        output.WriteNumber(change.Time?.ToUnixTimeTicks() ?? 0);
        WriteDue(output, change.Due);
        output.WriteByte(change.Channel is { } channel ? (byte)(1 + (byte)channel) : (byte)0);
        output.WriteText(change.Procedure);
        output.WriteText(change.Field);
        output.WriteText(amended.Reason);
    }

    private static Amendment ReadAmendment(ref ByteReader input)
    {
        var moved = input.ReadByte() == 1;
        var time = Instant.FromUnixTimeTicks(input.ReadNumber());
        var due = ReadDue(ref input);
        var channel = input.ReadByte();
        return new(moved ? time : null, due, channel == 0 ? null : (Channel)(channel - 1), input.ReadText(), input.ReadText());
    }

    internal static void WriteDue(IBufferWriter<byte> output, DueDate? due)
    {
        output.WriteByte(due is null ? (byte)0 : due.Value.Moment is null ? (byte)1 : (byte)2);
        if (due is { Moment: { } moment })
        {
            output.WriteInstant(moment);
        }
        else if (due is { } date)
        {
            output.WriteNumber(Time.OfficeZone.DayOf(date.Day));
        }
    }

    internal static DueDate? ReadDue(ref ByteReader input) => input.ReadByte() switch
    {
        0 => null,
        1 => DueDate.On(Time.OfficeZone.DateOf(checked((int)input.ReadNumber()))),
        _ => DueDate.At(input.ReadInstant()),
    };

    private static void WriteParticulars(IBufferWriter<byte> output, Particulars particulars)
    {
        output.WriteByte((byte)particulars.Channel);
        output.WriteText(particulars.Procedure);
        output.WriteText(particulars.Field);
        output.WriteByte((byte)particulars.Service);
        output.WriteText(particulars.ReceivingOffice);
        output.WriteText(particulars.SupportOffice);
    }

    private static Particulars ReadParticulars(ref ByteReader input) =>
        new((Channel)input.ReadByte(), input.ReadText(), input.ReadText())
        {
            Service = (ServiceLevel)input.ReadByte(),
            ReceivingOffice = input.ReadText(),
            SupportOffice = input.ReadText(),
        };
}

using System.Buffers;
using NodaTime;
using ParLive.Domain.Packing;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>The one canonical form of an event as bytes: for the journal, and for digests of state.</summary>
/// <remarks>Numbers of kinds are for ever; a new kind takes the next number.</remarks>
public static class EventEncoding
{
    /// <summary>Writes an event.</summary>
    public static void Write(IBufferWriter<byte> output, DossierEvent happened)
    {
        output.WriteByte(KindOf(happened));
        output.WriteLong(happened.Id.Hash);
        output.WriteText(happened.Source);
        output.WriteText(happened.Unit);
        output.WriteNumber(happened.Time.ToUnixTimeTicks());
        WriteRest(output, happened);
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="FormatException">The bytes are not those of an event.</exception>
    public static DossierEvent Read(ref ByteReader input)
    {
        var kind = input.ReadByte();
        var id = new EventId(input.ReadLong());
        var (source, unit) = (input.ReadText()!, input.ReadText()!);
        var time = Instant.FromUnixTimeTicks(input.ReadNumber());
        return kind switch
        {
            0 => new Received(id, source, unit, time, ReadDue(ref input), ReadParticulars(ref input)),
            1 => new SupplementRequested(id, source, unit, time),
            2 => new SupplementSupplied(id, source, unit, time),
            3 => new DueDateChanged(id, source, unit, time, ReadDue(ref input)!.Value, input.ReadText()),
            4 => new Ended(id, source, unit, time, (Ending)input.ReadByte(), input.ReadText()),
            5 => new Rated(id, source, unit, time, (SatisfactionLevel)input.ReadByte()),
            6 => new Amended(id, source, unit, time, new EventId(input.ReadLong()), ReadAmendment(ref input), input.ReadText()),
            7 => new Voided(id, source, unit, time, new EventId(input.ReadLong()), input.ReadText()),
            _ => throw new FormatException($"{kind} is not the number of a kind of event; a newer version may have written it."),
        };
    }

    private static byte KindOf(DossierEvent happened) => happened switch
    {
        Received => 0,
        SupplementRequested => 1,
        SupplementSupplied => 2,
        DueDateChanged => 3,
        Ended => 4,
        Rated => 5,
        Amended => 6,
        Voided => 7,
        _ => throw new System.Diagnostics.UnreachableException($"No number for {happened.GetType().Name}."),
    };

    private static void WriteRest(IBufferWriter<byte> output, DossierEvent happened)
    {
        switch (happened)
        {
            case Received received:
                WriteDue(output, received.Due);
                output.WriteByte((byte)received.Particulars.Channel);
                output.WriteText(received.Particulars.Procedure);
                output.WriteText(received.Particulars.Field);
                break;
            case DueDateChanged changed:
                WriteDue(output, changed.Due);
                output.WriteText(changed.Reason);
                break;
            case Ended ended:
                output.WriteByte((byte)ended.How);
                output.WriteText(ended.Reason);
                break;
            case Rated rated:
                output.WriteByte((byte)rated.Level);
                break;
            case Amended amended:
                output.WriteLong(amended.Target.Hash);
                WriteAmendment(output, amended.Change);
                output.WriteText(amended.Reason);
                break;
            case Voided voided:
                output.WriteLong(voided.Target.Hash);
                output.WriteText(voided.Reason);
                break;
            default:
                break;
        }
    }

    private static void WriteAmendment(IBufferWriter<byte> output, Amendment change)
    {
        output.WriteByte(change.Time is null ? (byte)0 : (byte)1);
        output.WriteNumber(change.Time?.ToUnixTimeTicks() ?? 0);
        WriteDue(output, change.Due);
        output.WriteByte(change.Channel is { } channel ? (byte)(1 + (byte)channel) : (byte)0);
        output.WriteText(change.Procedure);
        output.WriteText(change.Field);
    }

    private static Amendment ReadAmendment(ref ByteReader input)
    {
        var moved = input.ReadByte() == 1;
        var time = Instant.FromUnixTimeTicks(input.ReadNumber());
        var due = ReadDue(ref input);
        var channel = input.ReadByte();
        return new(moved ? time : null, due, channel == 0 ? null : (Channel)(channel - 1), input.ReadText(), input.ReadText());
    }

    private static void WriteDue(IBufferWriter<byte> output, DueDate? due)
    {
        output.WriteByte(due is null ? (byte)0 : due.Value.Moment is null ? (byte)1 : (byte)2);
        if (due is { Moment: { } moment })
        {
            output.WriteNumber(moment.ToUnixTimeTicks());
        }
        else if (due is { } date)
        {
            output.WriteNumber(Time.OfficeZone.DayOf(date.Day));
        }
    }

    private static DueDate? ReadDue(ref ByteReader input) => input.ReadByte() switch
    {
        0 => null,
        1 => DueDate.On(Time.OfficeZone.DateOf(checked((int)input.ReadNumber()))),
        _ => DueDate.At(Instant.FromUnixTimeTicks(input.ReadNumber())),
    };

    private static Particulars ReadParticulars(ref ByteReader input) =>
        new((Channel)input.ReadByte(), input.ReadText(), input.ReadText());
}

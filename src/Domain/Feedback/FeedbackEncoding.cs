using System.Buffers;
using System.Diagnostics;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using static ParLive.Domain.Feedback.FeedbackEvent;

namespace ParLive.Domain.Feedback;

/// <summary>What a feedback's events hold beside what every event has, as bytes. Feedback has the numbers 80 to 87.</summary>
internal static class FeedbackEncoding
{
    /// <summary>The number of a kind.</summary>
    public static byte KindOf(FeedbackEvent happened) => happened switch
    {
        Received => 80,
        Extended => 81,
        Answered => 82,
        Dismissed => 83,
        Reopened => 84,
        _ => throw new UnreachableException($"No number for {happened.GetType().Name}."),
    };

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, FeedbackEvent happened)
    {
        switch (happened)
        {
            case Received received:
                DossierEncoding.WriteDue(output, received.Due);
                output.WriteText(received.Field);
                break;
            case Extended extended:
                DossierEncoding.WriteDue(output, extended.Due);
                output.WriteText(extended.Reason);
                break;
            case Answered answered:
                output.WriteText(answered.Evidence);
                break;
            case Dismissed dismissed:
                output.WriteText(dismissed.Reason);
                break;
            default:
                output.WriteText(((Reopened)happened).Reason);
                break;
        }
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static FeedbackEvent? Read(byte kind, EventHead head, ref ByteReader input)
    {
        var (id, source, unit, time) = head;
        return kind switch
        {
            80 => new Received(id, source, unit, time, DossierEncoding.ReadDue(ref input), input.ReadText()),
            81 => new Extended(id, source, unit, time, DossierEncoding.ReadDue(ref input) ?? throw new FormatException("An extension has no due date."), input.ReadOwnText()),
            82 => new Answered(id, source, unit, time, input.ReadOwnText()),
            83 => new Dismissed(id, source, unit, time, input.ReadOwnText()),
            84 => new Reopened(id, source, unit, time, input.ReadOwnText()),
            _ => null,
        };
    }
}

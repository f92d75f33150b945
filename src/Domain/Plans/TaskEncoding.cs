using System.Buffers;
using System.Diagnostics;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;
using static ParLive.Domain.Plans.TaskEvent;

namespace ParLive.Domain.Plans;

/// <summary>What a task's events hold beside what every event has, as bytes. Tasks have the numbers 32 to 47.</summary>
internal static class TaskEncoding
{
    /// <summary>The number of a kind.</summary>
    public static byte KindOf(TaskEvent happened) => happened switch
    {
        Assigned => 32,
        ProgressReported => 33,
        Completed => 34,
        Reopened => 35,
        Rescheduled => 36,
        Cancelled => 37,
        _ => throw new UnreachableException($"No number for {happened.GetType().Name}."),
    };

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, TaskEvent happened)
    {
        switch (happened)
        {
            case Assigned assigned:
                WriteTerms(output, assigned.Terms);
                break;
            case ProgressReported progress:
                output.WriteMaybe(progress.BasisPoints);
                output.WriteMaybe(progress.Done);
                output.WriteText(progress.Evidence);
                break;
            case Completed completed:
                output.WriteText(completed.Evidence);
                break;
            case Reopened reopened:
                output.WriteText(reopened.Reason);
                break;
            case Rescheduled rescheduled:
                WriteDeadline(output, rescheduled.Deadline);
                output.WriteText(rescheduled.Reason);
                break;
            default:
                output.WriteText(((Cancelled)happened).Reason);
                break;
        }
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static TaskEvent? Read(byte kind, EventHead head, ref ByteReader input)
    {
        var (id, source, unit, time) = head;
        return kind switch
        {
            32 => new Assigned(id, source, unit, time, ReadTerms(ref input)),
            33 => new ProgressReported(id, source, unit, time, WholeIn(ref input), WholeIn(ref input), input.ReadOwnText()),
            34 => new Completed(id, source, unit, time, input.ReadOwnText()),
            35 => new Reopened(id, source, unit, time, input.ReadOwnText()),
            36 => new Rescheduled(id, source, unit, time, ReadDeadline(ref input), input.ReadOwnText()),
            37 => new Cancelled(id, source, unit, time, input.ReadOwnText()),
            _ => null,
        };
    }

    private static void WriteTerms(IBufferWriter<byte> output, TaskTerms terms)
    {
        output.WriteText(terms.Plan.Number);
        output.WriteMaybe(terms.Plan.Year);
        output.WriteText(terms.Plan.Authority);
        output.WriteText(terms.Code);
        output.WriteText(terms.Area);
        output.WriteText(terms.Content);
        output.WriteText(terms.Product);
        output.WriteText(terms.Coordinating.Text);
        WriteDeadline(output, terms.Deadline);
        output.WriteMaybe(terms.Target);
        output.WriteText(terms.TargetUnit);
        output.WriteNumber(terms.Weight);
    }

    // Read in the order in which they were written, which is that of the lines.
    private static TaskTerms ReadTerms(ref ByteReader input)
    {
        var plan = new PlanName(Needed(input.ReadText()), WholeIn(ref input), input.ReadText());
        var (code, area) = (input.ReadOwnText(), input.ReadText());
        return new TaskTerms(plan, Needed(input.ReadOwnText()))
        {
            Code = code,
            Area = area,
            Product = input.ReadOwnText(),
            Coordinating = UnitList.Parse(input.ReadText()),
            Deadline = ReadDeadline(ref input),
            Target = WholeIn(ref input),
            TargetUnit = input.ReadText(),
            Weight = checked((int)input.ReadNumber()),
        };
    }

    private static string Needed(string? text) => text ?? throw new FormatException("A task has no plan or no content.");

    private static void WriteDeadline(IBufferWriter<byte> output, Deadline deadline)
    {
        output.WriteByte((byte)deadline.Kind);
        if (deadline.Kind != DeadlineKind.None)
        {
            output.WriteNumber(OfficeZone.DayOf(deadline.Day));
        }
    }

    private static Deadline ReadDeadline(ref ByteReader input)
    {
        var kind = (DeadlineKind)input.ReadByte();
        return kind == DeadlineKind.None ? Deadline.None : new Deadline(kind, OfficeZone.DateOf(checked((int)input.ReadNumber())));
    }

    private static int? WholeIn(ref ByteReader input) => checked((int?)input.ReadMaybe());
}

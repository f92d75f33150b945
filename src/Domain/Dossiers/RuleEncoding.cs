using System.Buffers;
using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Dossiers;

/// <summary>What the house says of a computed due date, as bytes.</summary>
internal static class RuleEncoding
{
    public const byte Kind = 19;

    // A term has three decimals at most.
    private const decimal Thousandths = 1_000m;

    public static void Write(IBufferWriter<byte> output, DossierEvent.Ruled ruled)
    {
        var rule = ruled.Rule;
        output.WriteLong(ruled.Receipt.Hash);
        output.WriteText(rule.Procedure);
        output.WriteText(rule.Scope);
        output.WriteNumber(rule.Version);
        output.WriteByte((byte)rule.Term.Unit);
        output.WriteNumber((long)(rule.Term.Amount * Thousandths));
        output.WriteByte((byte)rule.Policy);
        output.WriteMaybe(rule.CutOff is { } cutOff ? (cutOff.Hour * 60) + cutOff.Minute : null);
        output.WriteText(rule.Calendar.ToString());
        DossierEncoding.WriteDue(output, ruled.Due);
        output.WriteByte(ruled.Provisional ? (byte)1 : (byte)0);
    }

    public static DossierEvent.Ruled Read(EventHead head, ref ByteReader input)
    {
        var receipt = new EventId(input.ReadLong());
        var (procedure, scope, version) = (input.ReadText() ?? "", input.ReadText(), checked((int)input.ReadNumber()));
        var term = TermOf((TermUnit)input.ReadByte(), input.ReadNumber() / Thousandths);
        var policy = (SupplementPolicy)input.ReadByte();
        var cutOff = input.ReadMaybe() is { } minute ? new LocalTime((int)(minute / 60), (int)(minute % 60)) : (LocalTime?)null;
        var rule = new FrozenRule(procedure, scope, version, term, policy, cutOff, CalendarOf(input.ReadText())).Shared;
        return new(head.Id, head.Source, head.Unit, head.Time, receipt, rule, DossierEncoding.ReadDue(ref input)!.Value, input.ReadByte() == 1);
    }

    /// <summary>Writes the calendar of a change that has one; every other cause has none.</summary>
    public static void WriteCalendar(IBufferWriter<byte> output, DossierEvent.DueDateChanged changed)
    {
        if (changed.Cause == DueCause.Calendar)
        {
            output.WriteText(changed.Calendar?.ToString());
        }
    }

    /// <summary>A change with the calendar that follows it.</summary>
    public static DossierEvent.DueDateChanged ReadCalendar(DossierEvent.DueDateChanged changed, ref ByteReader input) =>
        changed.Cause == DueCause.Calendar && input.ReadText() is { } calendar ? changed with { Calendar = CalendarOf(calendar) } : changed;

    private static Term TermOf(TermUnit unit, decimal amount) => unit switch
    {
        TermUnit.WorkingDay => Term.WorkingDays(amount),
        TermUnit.WorkingHour => Term.WorkingHours(amount),
        TermUnit.CalendarDay => Term.CalendarDays((int)amount),
        TermUnit.SameDay => Term.SameDay,
        _ => throw new FormatException($"{(int)unit} is the number of no unit of terms; a newer version may have written it."),
    };

    private static CalendarVersion CalendarOf(string? text) =>
        CalendarVersion.TryParse(text ?? "") ?? throw new FormatException($"'{text}' is no version of a calendar.");
}

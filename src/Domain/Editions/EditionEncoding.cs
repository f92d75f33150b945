using System.Buffers;
using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Editions;

/// <summary>What a closed period holds beside what every event has, as bytes.</summary>
internal static class EditionEncoding
{
    /// <summary>A closing of which nothing is kept but its figures.</summary>
    public const byte Kind = 72;

    /// <summary>One with a reason, a moment until which things were known, or parts.</summary>
    public const byte FullKind = 73;

    public static byte KindOf(PeriodClosed closed) =>
        closed is { KnownAt: null, Reason: null, Fields: null } ? Kind : FullKind;

    public static void Write(IBufferWriter<byte> output, PeriodClosed closed)
    {
        output.WriteText(closed.Period);
        output.WriteText(closed.Versions);
        WriteFigures(output, closed.Figures);
        if (KindOf(closed) == Kind)
        {
            return;
        }

        output.WriteMaybe(closed.KnownAt?.ToUnixTimeTicks());
        output.WriteText(closed.Reason);
        output.WriteMaybe(closed.Fields?.All.Count);
        foreach (var (key, figures) in closed.Fields?.All ?? [])
        {
            output.WriteText(key);
            WriteFigures(output, figures);
        }
    }

    public static PeriodClosed Read(byte kind, EventHead head, ref ByteReader input)
    {
        var (period, versions) = (input.ReadText() ?? "", input.ReadText() ?? "");
        var closed = new PeriodClosed(head.Id, head.Source, head.Unit, head.Time, period, ReadFigures(ref input), versions);
        if (kind == Kind)
        {
            return closed;
        }

        var known = input.ReadMaybe();
        var reason = input.ReadText();
        List<(string, ClosedFigures)>? parts = null;
        if (input.ReadMaybe() is { } count)
        {
            parts = [];
            for (var left = count; left > 0; left--)
            {
                parts.Add((input.ReadText() ?? "", ReadFigures(ref input)));
            }
        }

        return closed with
        {
            KnownAt = known is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null,
            Reason = reason,
            Fields = parts is null ? null : new ClosedParts(parts),
        };
    }

    private static void WriteFigures(IBufferWriter<byte> output, ClosedFigures figures)
    {
        output.WriteNumber(figures.CarriedOver);
        AmountEncoding.Write(output, figures.Amounts);
    }

    private static ClosedFigures ReadFigures(ref ByteReader input) => new(input.ReadNumber(), AmountEncoding.Read(ref input));
}

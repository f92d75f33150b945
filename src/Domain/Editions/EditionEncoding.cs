using System.Buffers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Editions;

/// <summary>What a closed period holds beside what every event has, as bytes.</summary>
internal static class EditionEncoding
{
    public const byte Kind = 72;

    public static void Write(IBufferWriter<byte> output, PeriodClosed closed)
    {
        output.WriteText(closed.Period);
        output.WriteText(closed.Versions);
        output.WriteNumber(closed.Figures.CarriedOver);
        AmountEncoding.Write(output, closed.Figures.Amounts);
    }

    public static PeriodClosed Read(EventHead head, ref ByteReader input)
    {
        var (period, versions) = (input.ReadText() ?? "", input.ReadText() ?? "");
        var figures = new ClosedFigures(input.ReadNumber(), AmountEncoding.Read(ref input));
        return new PeriodClosed(head.Id, head.Source, head.Unit, head.Time, period, figures, versions);
    }
}

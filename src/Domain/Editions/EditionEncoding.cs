using System.Buffers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Editions;

/// <summary>What a closed period holds beside what every event has, as bytes; measures stand by name, which outlives their numbers.</summary>
internal static class EditionEncoding
{
    public const byte Kind = 72;

    public static void Write(IBufferWriter<byte> output, PeriodClosed closed)
    {
        output.WriteText(closed.Period);
        output.WriteText(closed.Versions);
        output.WriteNumber(closed.Figures.CarriedOver);
        output.WriteNumber(closed.Figures.Amounts.Count);
        foreach (var (measure, amount) in closed.Figures.Amounts)
        {
            output.WriteText(measure.Name);
            output.WriteNumber(amount);
        }
    }

    public static PeriodClosed Read(EventHead head, ref ByteReader input)
    {
        var (period, versions) = (input.ReadText() ?? "", input.ReadText() ?? "");
        var carriedOver = input.ReadNumber();
        var amounts = new List<KeyValuePair<Measure, long>>();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var name = input.ReadText() ?? "";
            var measure = AllMeasures.Find(name) ?? throw new FormatException($"'{name}' is no measure; a newer version may have written it.");
            amounts.Add(new(measure, input.ReadNumber()));
        }

        return new PeriodClosed(head.Id, head.Source, head.Unit, head.Time, period, new ClosedFigures(carriedOver, amounts), versions);
    }
}

using System.Buffers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;

namespace ParLive.Domain.CountedHistory;

/// <summary>What a counted period holds beside what every event has, as bytes; measures stand by name, which outlives their numbers.</summary>
internal static class CountedEncoding
{
    public const byte Kind = 64;

    public static void Write(IBufferWriter<byte> output, Counted counted)
    {
        output.WriteNumber(OfficeZone.DayOf(counted.From));
        output.WriteNumber(OfficeZone.DayOf(counted.To));
        output.WriteNumber(counted.CarriedOver ?? -1);
        output.WriteNumber(counted.Amounts.All.Count);
        foreach (var (measure, amount) in counted.Amounts.All)
        {
            output.WriteText(measure.Name);
            output.WriteNumber(amount);
        }
    }

    public static Counted Read(EventHead head, ref ByteReader input)
    {
        var (from, to) = (OfficeZone.DateOf(checked((int)input.ReadNumber())), OfficeZone.DateOf(checked((int)input.ReadNumber())));
        var carriedOver = checked((int)input.ReadNumber());
        var count = checked((int)input.ReadNumber());
        var amounts = new List<KeyValuePair<Measure, int>>();
        for (var left = count; left > 0; left--)
        {
            var name = input.ReadText() ?? "";
            var measure = AllMeasures.Find(name) ?? throw new FormatException($"'{name}' is no measure; a newer version may have written it.");
            amounts.Add(new(measure, checked((int)input.ReadNumber())));
        }

        return new Counted(head.Id, head.Source, head.Unit, head.Time, from, to, carriedOver < 0 ? null : carriedOver, new CountedAmounts(amounts));
    }
}

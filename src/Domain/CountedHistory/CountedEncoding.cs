using System.Buffers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;

namespace ParLive.Domain.CountedHistory;

/// <summary>What a counted period holds beside what every event has, as bytes.</summary>
internal static class CountedEncoding
{
    public const byte Kind = 64;

    public static void Write(IBufferWriter<byte> output, Counted counted)
    {
        output.WriteNumber(OfficeZone.DayOf(counted.From));
        output.WriteNumber(OfficeZone.DayOf(counted.To));
        output.WriteNumber(counted.CarriedOver ?? -1);
        AmountEncoding.Write(output, [.. counted.Amounts.All.Select(amount => KeyValuePair.Create(amount.Key, (long)amount.Value))]);
    }

    public static Counted Read(EventHead head, ref ByteReader input)
    {
        var (from, to) = (OfficeZone.DateOf(checked((int)input.ReadNumber())), OfficeZone.DateOf(checked((int)input.ReadNumber())));
        var carriedOver = checked((int)input.ReadNumber());
        var amounts = AmountEncoding.Read(ref input).Select(amount => KeyValuePair.Create(amount.Key, checked((int)amount.Value)));
        return new Counted(head.Id, head.Source, head.Unit, head.Time, from, to, carriedOver < 0 ? null : carriedOver, new CountedAmounts(amounts));
    }
}

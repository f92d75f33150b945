using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Risk;

/// <summary>The bytes of what all units together know, which travel to each of them.</summary>
public static class PriorEncoding
{
    private const byte Format = 1;

    /// <summary>Writes it.</summary>
    public static byte[] Encode(Prior prior)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        output.WriteByte(Format);
        var (shift, trust, daysTrust, days) = prior.Recalibration;
        output.WriteDouble(shift);
        output.WriteDouble(trust);
        output.WriteDouble(daysTrust);
        output.WriteNumber(days.Rates.Length);
        foreach (var rate in days.Rates)
        {
            output.WriteDouble(rate);
        }

        output.Write(prior.Durations);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">The bytes are not those of what all units know, or a newer version wrote them.</exception>
    public static Prior Decode(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        var format = input.ReadByte();
        if (format != Format)
        {
            throw new FormatException($"What all units know has format {format}; this version knows format {Format}.");
        }

        var (shift, trust, daysTrust) = (ReadDouble(ref input), ReadDouble(ref input), ReadDouble(ref input));
        var count = input.ReadNumber();
        if (count is < 1 or > DaysAhead.Most)
        {
            throw new FormatException($"{count} rates of days left are none.");
        }

        var rates = new double[count];
        for (var place = 0; place < rates.Length; place++)
        {
            rates[place] = ReadDouble(ref input);
        }

        return new Prior(DurationsEncoding.ReadDurations(ref input), new Recalibration(shift, trust, daysTrust, new DaysLeft(rates)));
    }

    private static void WriteDouble(this IBufferWriter<byte> output, double value) => output.WriteLong(BitConverter.DoubleToInt64Bits(value));

    private static double ReadDouble(ref ByteReader input) => BitConverter.Int64BitsToDouble(input.ReadLong()) is var value && double.IsFinite(value)
        ? value
        : throw new FormatException("A number is none.");
}

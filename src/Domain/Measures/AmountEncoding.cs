using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Measures;

/// <summary>Amounts by measure as bytes; measures stand by name, which outlives their numbers.</summary>
internal static class AmountEncoding
{
    public static void Write(IBufferWriter<byte> output, IReadOnlyCollection<KeyValuePair<Measure, long>> amounts)
    {
        output.WriteNumber(amounts.Count);
        foreach (var (measure, amount) in amounts)
        {
            output.WriteText(measure.Name);
            output.WriteNumber(amount);
        }
    }

    public static List<KeyValuePair<Measure, long>> Read(ref ByteReader input)
    {
        var amounts = new List<KeyValuePair<Measure, long>>();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var name = input.ReadText() ?? "";
            var measure = AllMeasures.Find(name) ?? throw new FormatException($"'{name}' is no measure; a newer version may have written it.");
            amounts.Add(new(measure, input.ReadNumber()));
        }

        return amounts;
    }
}

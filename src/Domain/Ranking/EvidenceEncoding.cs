using System.Buffers;
using ParLive.Domain.Packing;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>Evidence as bytes: the volume, and each indicator by its number with its sums.</summary>
/// <remarks>Of a rate the whole stands first and then what is missing to it, which is mostly one byte.</remarks>
public static class EvidenceEncoding
{
    /// <summary>Writes some evidence.</summary>
    public static void Write(IBufferWriter<byte> output, EvidenceSet evidence)
    {
        output.WriteNumber(evidence.Volume);
        output.WriteByte((byte)evidence.Items.Count);
        foreach (var (indicator, known) in evidence.Items)
        {
            output.WriteByte(indicator.Number);
            if (known is Evidence.Share share)
            {
                output.WriteNumber(share.Ratio.Whole);
                output.WriteNumber(unchecked(share.Ratio.Whole - share.Ratio.Part));
            }
            else if (known is Evidence.Time time)
            {
                output.WriteNumber(time.Moments.Count);
                output.WriteNumber(time.Moments.Sum);
                output.WriteNumber(time.Moments.Squares);
            }
        }
    }

    /// <summary>Reads some evidence.</summary>
    /// <exception cref="FormatException">The bytes are not those of evidence.</exception>
    public static EvidenceSet Read(ref ByteReader input)
    {
        var volume = input.ReadNumber();
        var items = new KeyValuePair<RankedIndicator, Evidence>[input.ReadByte()];
        for (var place = 0; place < items.Length; place++)
        {
            var indicator = RankedIndicators.Numbered(input.ReadByte());
            items[place] = new(indicator, indicator.Rate is null
                ? new Evidence.Time(new LogMoments(input.ReadNumber(), input.ReadNumber(), input.ReadNumber()))
                : new Evidence.Share(ReadRatio(ref input)));
        }

        return new EvidenceSet(volume, items);
    }

    private static Ratio ReadRatio(ref ByteReader input)
    {
        var whole = input.ReadNumber();
        return new Ratio(unchecked(whole - input.ReadNumber()), whole);
    }
}

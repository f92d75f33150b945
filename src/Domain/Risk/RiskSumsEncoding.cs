using System.Buffers;
using System.Collections.Immutable;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Risk;

/// <summary>The bytes of what is at risk in a unit, which travel to the units above it: the same for the same sums.</summary>
public static class RiskSumsEncoding
{
    private const byte Format = 1;

    /// <summary>Writes it.</summary>
    public static byte[] Encode(RiskSums sums)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        output.WriteByte(Format);
        output.WriteNumber(sums.Overdue);
        output.WriteNumber(sums.Waiting);
        output.WriteNumber(sums.WithoutDueDate);
        output.WriteNumber(sums.InTerm);
        Write(output, sums.Ever);
        foreach (var within in sums.Within)
        {
            Write(output, within);
        }

        output.WriteNumber(sums.Worst.Length);
        foreach (var dossier in sums.Worst)
        {
            Write(output, dossier);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">The bytes are not those of what is at risk, or a newer version wrote them.</exception>
    public static RiskSums Decode(ReadOnlySpan<byte> bytes, TextPool? pool = null)
    {
        var input = new ByteReader(bytes, pool);
        var format = input.ReadByte();
        if (format != Format)
        {
            throw new FormatException($"What is at risk has format {format}; this version knows format {Format}.");
        }

        var (overdue, waiting, without, inTerm) = (input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber());
        var ever = ReadMoments(ref input);
        var within = new CountMoments[RiskSums.Horizons.Length];
        for (var place = 0; place < within.Length; place++)
        {
            within[place] = ReadMoments(ref input);
        }

        var worst = ImmutableArray.CreateBuilder<DossierRisk>();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            worst.Add(ReadDossier(ref input));
        }

        return new RiskSums
        {
            Overdue = overdue,
            Waiting = waiting,
            WithoutDueDate = without,
            InTerm = inTerm,
            Ever = ever,
            Within = [.. within],
            Worst = worst.ToImmutable(),
        };
    }

    private static void Write(IBufferWriter<byte> output, CountMoments moments)
    {
        output.WriteNumber(moments.MeanMillionths);
        output.WriteNumber(moments.VarianceMillionths);
    }

    private static CountMoments ReadMoments(ref ByteReader input) => new(input.ReadNumber(), input.ReadNumber());

    private static void Write(IBufferWriter<byte> output, DossierRisk dossier)
    {
        output.WriteText(dossier.Number);
        output.WriteText(dossier.Unit);
        output.WriteText(dossier.Procedure);
        output.WriteText(dossier.Step);
        output.WriteLong(BitConverter.DoubleToInt64Bits(dossier.Late));
        output.WriteNumber(dossier.DaysLeft);
        output.WriteLong(BitConverter.DoubleToInt64Bits(dossier.Used));
        output.WriteNumber(dossier.Like);
        output.WriteNumber(dossier.LikeLate);
        output.WriteByte(dossier.IsLikeByProcedure ? (byte)1 : (byte)0);
    }

    private static DossierRisk ReadDossier(ref ByteReader input) => new(
        input.ReadOwnText()!, input.ReadText()!, input.ReadText()!, input.ReadText()!, ReadShare(ref input), checked((int)input.ReadNumber()))
    {
        Used = ReadShare(ref input),
        Like = input.ReadNumber(),
        LikeLate = input.ReadNumber(),
        IsLikeByProcedure = input.ReadByte() != 0,
    };

    private static double ReadShare(ref ByteReader input) => BitConverter.Int64BitsToDouble(input.ReadLong()) is >= 0 and <= 1 and var share
        ? share
        : throw new FormatException("A share is none.");
}

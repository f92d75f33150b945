using System.Buffers;
using System.Diagnostics;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.Rates;
using static ParLive.Domain.Indices.IndexEvent;

namespace ParLive.Domain.Indices;

/// <summary>What the events of an index hold beside what every event has, as bytes. Kinds 56 to 63.</summary>
internal static class IndexEncoding
{
    private const decimal Millionth = 1_000_000m;

    /// <summary>The number of a kind.</summary>
    public static byte KindOf(IndexEvent happened) => happened switch
    {
        Entered => 56,
        TargetSet => 57,
        Claimed => 58,
        _ => throw new UnreachableException($"No number for {happened.GetType().Name}."),
    };

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, IndexEvent happened)
    {
        output.WriteText(happened.Of.Index.Text);
        output.WriteText(happened.Of.Period.ToString());
        output.WriteText(happened.Of.Cohort);
        switch (happened)
        {
            case Entered entered:
                WriteFigure(output, entered.Figure);
                break;
            case TargetSet set:
                WriteDecimal(output, set.Target.AtLeast);
                output.WriteMaybe(set.Target.WithinTop);
                break;
            case Claimed claimed:
                output.WriteByte((byte)claimed.Claim);
                break;
            default:
                break;
        }
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static IndexEvent? Read(byte kind, EventHead head, ref ByteReader input)
    {
        if (kind is < 56 or > 58)
        {
            return null;
        }

        var of = ReadKey(ref input);
        return kind switch
        {
            56 => new Entered(head.Id, head.Source, head.Unit, head.Time, of, ReadFigure(ref input)),
            57 => new TargetSet(head.Id, head.Source, head.Unit, head.Time, of, new IndexTarget(ReadDecimal(ref input), WholeIn(ref input))),
            _ => new Claimed(head.Id, head.Source, head.Unit, head.Time, of, (IndexClaim)input.ReadByte()),
        };
    }

    private static FigureKey ReadKey(ref ByteReader input)
    {
        var index = IndexId.Parse(input.ReadText() ?? "");
        var text = input.ReadText() ?? "";
        return new(index, IndexPeriod.TryParse(text) ?? throw new FormatException($"'{text}' is no period of an index."), input.ReadText());
    }

    private static void WriteFigure(IBufferWriter<byte> output, Figure figure)
    {
        WriteDecimal(output, figure.Value);
        WriteDecimal(output, figure.Maximum);
        output.WriteMaybe(figure.Rank);
        output.WriteMaybe(figure.CohortSize);
        WriteDecimal(output, figure.Mean);
        output.WriteMaybe(figure.Made?.Part);
        output.WriteMaybe(figure.Made?.Whole);
        output.WriteText(figure.Band);
        output.WriteText(figure.Parts);
        output.WriteText(figure.Publication);
        WriteDecimal(output, figure.Stated.PreviousValue);
        output.WriteMaybe(figure.Stated.PreviousRank);
        WriteDecimal(output, figure.Stated.PreviousMean);
        WriteDecimal(output, figure.Stated.ValueChange);
        output.WriteMaybe(figure.Stated.RankChange);
        output.WriteMaybe(figure.Stated.Since);
        output.WriteMaybe(figure.Stated.RankChangeSince);
    }

    private static Figure ReadFigure(ref ByteReader input) => new()
    {
        Value = ReadDecimal(ref input),
        Maximum = ReadDecimal(ref input),
        Rank = WholeIn(ref input),
        CohortSize = WholeIn(ref input),
        Mean = ReadDecimal(ref input),
        Made = ReadRatio(ref input),
        Band = input.ReadText(),
        Parts = input.ReadText(),
        Publication = input.ReadText(),
        Stated = new Stated(
            ReadDecimal(ref input), WholeIn(ref input), ReadDecimal(ref input), ReadDecimal(ref input), WholeIn(ref input),
            WholeIn(ref input), WholeIn(ref input)),
    };

    private static Ratio? ReadRatio(ref ByteReader input)
    {
        var (part, whole) = (WholeIn(ref input), WholeIn(ref input));
        return part is { } known && whole is { } of ? new Ratio(known, of) : null;
    }

    private static int? WholeIn(ref ByteReader input) => checked((int?)input.ReadMaybe());

    // In millionths, so that 84.7 and 84.70 are the same bytes.
    private static void WriteDecimal(IBufferWriter<byte> output, decimal? number)
    {
        if (number * Millionth is { } scaled && scaled != decimal.Truncate(scaled))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, $"A number of an index has at most {Figure.DecimalPlaces} digits after its sign.");
        }

        output.WriteMaybe((long?)(number * Millionth));
    }

    private static decimal? ReadDecimal(ref ByteReader input) => input.ReadMaybe() / Millionth;
}

using System.Buffers;
using System.Diagnostics;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Hotspots;

/// <summary>Evidence, cells and causes as bytes. The numbers are for ever: they stand in journals.</summary>
internal static class EvidenceEncoding
{
    /// <summary>Writes a cell.</summary>
    public static void WriteCell(IBufferWriter<byte> output, Cell cell)
    {
        output.WriteByte((byte)cell.Level);
        output.WriteText(cell.Name);
    }

    /// <summary>Reads a cell.</summary>
    public static Cell ReadCell(ref ByteReader input) => new((HotspotLevel)input.ReadByte(), input.ReadText());

    /// <summary>Writes a cause.</summary>
    public static void WriteCause(IBufferWriter<byte> output, Cause cause)
    {
        output.WriteByte((byte)cause.Kind);
        WriteCell(output, cause.Cell);
    }

    /// <summary>Reads a cause.</summary>
    public static Cause ReadCause(ref ByteReader input) => new((HotspotKind)input.ReadByte(), ReadCell(ref input));

    /// <summary>Writes evidence.</summary>
    public static void Write(IBufferWriter<byte> output, Evidence evidence)
    {
        switch (evidence)
        {
            case Evidence.AbovePeers above:
                output.WriteByte(0);
                WriteNumbers(output, above.Part, above.Whole, above.Limit, above.Peers, above.FirstDay, above.LastDay);
                WriteShares(output, above.Expected, above.Probability);
                break;
            case Evidence.Grown grown:
                output.WriteByte(1);
                WriteNumbers(output, grown.Broken, grown.Judged, grown.SinceDay, grown.CrossedDay);
                WriteShares(output, grown.PastRate, grown.WatchedRate, grown.Score, grown.Limit, grown.AlarmsAWeek);
                break;
            case Evidence.Old old:
                output.WriteByte(2);
                output.WriteText(old.Dossier);
                WriteNumbers(output, old.CalendarDays, old.WorkingDays, old.Limit);
                break;
            case Evidence.Slipped slipped:
                output.WriteByte(3);
                WriteNumbers(output, slipped.Plan.Set, slipped.Plan.Due, slipped.Plan.Overdue, slipped.Plan.Done, slipped.Plan.Expected);
                WriteShares(output, slipped.OverdueShare, slipped.BehindShare);
                break;
            default:
                throw new UnreachableException($"No number for {evidence.GetType().Name}.");
        }
    }

    /// <summary>Reads evidence.</summary>
    public static Evidence Read(ref ByteReader input) => input.ReadByte() switch
    {
        0 => ReadAbovePeers(ref input),
        1 => ReadGrown(ref input),
        2 => new Evidence.Old(input.ReadOwnText() ?? "", ReadInt(ref input), ReadInt(ref input), ReadInt(ref input)),
        3 => new Evidence.Slipped(
            new PlanLoad(input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber(), input.ReadNumber()),
            ReadShare(ref input),
            ReadShare(ref input)),
        var kind => throw new FormatException($"{kind} is not the number of a kind of evidence; a newer version may have written it."),
    };

    private static Evidence.AbovePeers ReadAbovePeers(ref ByteReader input)
    {
        var (part, whole, limit) = (input.ReadNumber(), input.ReadNumber(), input.ReadNumber());
        var (peers, first, last) = (ReadInt(ref input), ReadInt(ref input), ReadInt(ref input));
        return new Evidence.AbovePeers(part, whole, ReadShare(ref input), limit, ReadShare(ref input), peers, first, last);
    }

    private static Evidence.Grown ReadGrown(ref ByteReader input)
    {
        var (broken, judged, since, crossed) = (input.ReadNumber(), input.ReadNumber(), ReadInt(ref input), ReadInt(ref input));
        return new Evidence.Grown(
            broken, judged, ReadShare(ref input), ReadShare(ref input), ReadShare(ref input), ReadShare(ref input), ReadShare(ref input), since, crossed);
    }

    private static int ReadInt(ref ByteReader input) => (int)input.ReadNumber();

    private static double ReadShare(ref ByteReader input) => BitConverter.Int64BitsToDouble(input.ReadLong());

    private static void WriteNumbers(IBufferWriter<byte> output, params ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers)
        {
            output.WriteNumber(number);
        }
    }

    private static void WriteShares(IBufferWriter<byte> output, params ReadOnlySpan<double> shares)
    {
        foreach (var share in shares)
        {
            output.WriteLong(BitConverter.DoubleToInt64Bits(share));
        }
    }
}

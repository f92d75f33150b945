using System.Buffers;
using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Ranking;

/// <summary>What an edition holds beside what every event has, as bytes. Rankings have the numbers 96 to 99.</summary>
/// <remarks>
/// Rows stand by key, of which only what differs from the one before is written; places are written beside each other, and bands as
/// the places at which they begin. A row of a rate takes about twenty bytes.
/// </remarks>
internal static class RankingEncoding
{
    /// <summary>The number of an edition.</summary>
    public const byte Kind = 96;

    private const byte Format = 1;
    private const int Scale = 100;

    /// <summary>Writes what follows the head of an event.</summary>
    public static void Write(IBufferWriter<byte> output, RankingEdition edition)
    {
        var terms = edition.Terms;
        output.WriteText(terms.Board);
        output.WriteByte((byte)terms.Cause);
        output.WriteText(terms.Definitions);
        output.WriteNumber(terms.Tree);
        output.WriteText(terms.Profile);
        output.WriteNumber(terms.ProfileVersion);
        output.WriteNumber(edition.CalmUntil.ToUnixTimeTicks());
        output.WriteBlock(edition.Packed.Bytes);
    }

    /// <summary>Reads an event of a kind; null if it is the number of no kind.</summary>
    public static RankingEdition? Read(byte kind, EventHead head, ref ByteReader input)
    {
        if (kind != Kind)
        {
            return null;
        }

        var terms = new EditionTerms(input.ReadText() ?? "", (EditionCause)input.ReadByte(), input.ReadText() ?? "", input.ReadNumber())
        {
            Profile = input.ReadText() ?? "",
            ProfileVersion = checked((int)input.ReadNumber()),
        };
        return new RankingEdition(head.Id, head.Source, head.Unit, head.Time, terms, Instant.FromUnixTimeTicks(input.ReadNumber()), new PackedRanking(input.ReadBlock()));
    }

    /// <summary>Some groups as bytes.</summary>
    public static byte[] Pack(IReadOnlyList<EditionGroup> groups)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        output.WriteByte(Format);
        output.WriteNumber(groups.Count);
        foreach (var group in groups)
        {
            output.WriteText(group.Peers.Kind);
            output.WriteNumber(group.Peers.From);
            output.WriteMaybe(group.Peers.Until);
            Write(output, group.Used);
            Write(output, group.LeftOut);
            Write(output, group.Rows);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The groups of some bytes.</summary>
    public static IReadOnlyList<EditionGroup> Unpack(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        var format = input.ReadByte();
        if (format != Format)
        {
            throw new FormatException($"The ranking is of format {format}; a newer version may have written it.");
        }

        var groups = new List<EditionGroup>();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var peers = new PeerGroup(input.ReadText() ?? "", input.ReadNumber(), input.ReadMaybe());
            groups.Add(new EditionGroup(peers, ReadIndicators(ref input), ReadIndicators(ref input), ReadRows(ref input)));
        }

        return groups;
    }

    private static void Write(ArrayBufferWriter<byte> output, IReadOnlyList<RankedIndicator> indicators)
    {
        output.WriteByte((byte)indicators.Count);
        foreach (var indicator in indicators)
        {
            output.WriteByte(indicator.Number);
        }
    }

    private static RankedIndicator[] ReadIndicators(ref ByteReader input)
    {
        var indicators = new RankedIndicator[input.ReadByte()];
        for (var place = 0; place < indicators.Length; place++)
        {
            indicators[place] = RankedIndicators.Numbered(input.ReadByte());
        }

        return indicators;
    }

    private static void Write(ArrayBufferWriter<byte> output, IReadOnlyList<RankedRow> rows)
    {
        output.WriteNumber(rows.Count);
        var before = "";
        foreach (var row in rows.OrderBy(row => row.Unit, StringComparer.Ordinal))
        {
            KeyEncoding.Write(output, before, row.Unit);
            before = row.Unit;
            output.WriteByte((byte)((row.NotRanked is { } reason ? (byte)reason : 0) | (row.Score is null ? 0x80 : 0)));
            EvidenceEncoding.Write(output, row.Evidence);
            if (row.Score is { } score)
            {
                output.WriteNumber(Number(score.Value));
                output.WriteNumber(Number(score.Value - score.Low));
                output.WriteNumber(Number(score.High - score.Value));
            }

            if (row.Placing is { } placing)
            {
                output.WriteNumber(placing.Displayed);
                output.WriteNumber(placing.ByScore - placing.Displayed);
                output.WriteNumber(placing.Ranks.From);
                output.WriteNumber(placing.Ranks.Width);
            }
        }

        var bands = rows.Where(row => row.Placing is not null).Select(row => row.Placing!.Value.Band).Distinct().ToList();
        output.WriteNumber(bands.Count);
        foreach (var band in bands)
        {
            output.WriteNumber(band.Width);
        }
    }

    private static RankedRow[] ReadRows(ref ByteReader input)
    {
        var rows = new RankedRow[checked((int)input.ReadNumber())];
        var before = "";
        for (var place = 0; place < rows.Length; place++)
        {
            before = KeyEncoding.Read(ref input, before);
            var state = input.ReadByte();
            var reason = (state & 0x7f) == 0 ? (NotRankedReason?)null : (NotRankedReason)(state & 0x7f);
            var evidence = EvidenceEncoding.Read(ref input);
            var score = (state & 0x80) == 0 ? ReadScore(ref input) : (ScoreInterval?)null;
            rows[place] = new RankedRow(before, evidence, score, reason is null ? ReadPlacing(ref input) : null, reason);
        }

        var from = 1;
        Array.Sort(rows, InOrder);
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var band = new RankSpan(from, from + checked((int)input.ReadNumber()) - 1);
            for (; from <= band.To; from++)
            {
                rows[from - 1] = rows[from - 1] with { Placing = rows[from - 1].Placing!.Value with { Band = band } };
            }
        }

        return rows;
    }

    private static int InOrder(RankedRow left, RankedRow right)
    {
        var byPlace = (left.Placing?.Displayed ?? int.MaxValue).CompareTo(right.Placing?.Displayed ?? int.MaxValue);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(left.Unit, right.Unit);
    }

    private static ScoreInterval ReadScore(ref ByteReader input)
    {
        var (value, low, high) = (input.ReadNumber(), input.ReadNumber(), input.ReadNumber());
        return new ScoreInterval(Points(value), Points(value - low), Points(value + high));
    }

    private static Placing ReadPlacing(ref ByteReader input)
    {
        var (displayed, byScore) = (checked((int)input.ReadNumber()), checked((int)input.ReadNumber()));
        var (from, width) = (checked((int)input.ReadNumber()), checked((int)input.ReadNumber()));
        return new Placing(displayed, displayed + byScore, new RankSpan(from, from + width - 1), default);
    }

    private static long Number(decimal points) => (long)(points * Scale);

    private static decimal Points(long number) => (decimal)number / Scale;
}

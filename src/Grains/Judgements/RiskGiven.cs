using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Packing;
using ParLive.Domain.Risk;

namespace ParLive.Grains.Judgements;

/// <summary>What units are given so that they can forecast: moments of the past, and what all of them together knew at each.</summary>
internal static class RiskGiven
{
    // Within a process thousands of units are given the same bytes; they are read once.
    private static readonly ConditionalWeakTable<byte[], IReadOnlyList<(Instant Moment, Prior Prior)>> Read = [];

    /// <summary>Moments as bytes.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<Instant> moments)
    {
        var output = new ArrayBufferWriter<byte>(128);
        output.WriteNumber(moments.Count);
        foreach (var moment in moments)
        {
            output.WriteNumber(moment.ToUnixTimeTicks());
        }

        return output.WrittenMemory;
    }

    /// <summary>Reads moments.</summary>
    public static IReadOnlyList<Instant> ReadMoments(ReadOnlyMemory<byte> bytes)
    {
        var input = new ByteReader(bytes.Span);
        var moments = new Instant[checked((int)input.ReadNumber())];
        for (var place = 0; place < moments.Length; place++)
        {
            moments[place] = Instant.FromUnixTimeTicks(input.ReadNumber());
        }

        return moments;
    }

    /// <summary>Moments, each with what all units knew then, as bytes.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<(Instant Moment, Prior Prior)> known)
    {
        var (output, all) = (new ArrayBufferWriter<byte>(4096), known.ToList());
        output.WriteNumber(all.Count);
        foreach (var (moment, prior) in all)
        {
            output.WriteNumber(moment.ToUnixTimeTicks());
            output.WriteBlock(PriorEncoding.Encode(prior));
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads what is known of a single moment.</summary>
    public static Prior ReadPrior(ReadOnlyMemory<byte> bytes) => Known(bytes)[0].Prior;

    /// <summary>What became of a unit's forecasts.</summary>
    public static ReadOnlyMemory<byte> Replay(Ledger ledger, ReadOnlyMemory<byte> bytes, Instant now)
    {
        var known = Known(bytes);
        return ReplayEncoding.Encode(Domain.Risk.Replay.Of(ledger, [.. known.Select(one => one.Moment)], [.. known.Select(one => one.Prior)], now));
    }

    private static IReadOnlyList<(Instant Moment, Prior Prior)> Known(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is { } whole && whole.Length == bytes.Length
            ? Read.GetValue(whole, static all => Decode(all))
            : Decode(bytes.Span);

    private static List<(Instant Moment, Prior Prior)> Decode(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        var known = new List<(Instant, Prior)>();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            known.Add((Instant.FromUnixTimeTicks(input.ReadNumber()), PriorEncoding.Decode(input.ReadBlock())));
        }

        return known;
    }
}

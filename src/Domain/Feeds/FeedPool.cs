using System.Buffers;
using System.Collections.Immutable;
using NodaTime;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Feeds;

/// <summary>One source in many units: when any of them was heard last, and how strongly silence of all of them speaks against chance.</summary>
/// <remarks>
/// A feed that was late already when another one spoke says nothing of the silence that began there: its evidence is left out. So
/// evidence is kept by the day on which its feed was late, apart from those that are not; it is dropped once somebody spoke later.
/// </remarks>
internal sealed record FeedPool(int Feeds, long Last, ImmutableSortedDictionary<int, Evidence> Parts)
{
    private const int NotLate = int.MaxValue;
    private const long Day = 86_400_000;

    public static FeedPool Of(FeedReading feed, Instant now)
    {
        var late = feed.Patience.LateFrom;
        var key = late > now ? NotLate : checked((int)((late.ToUnixTimeMilliseconds() / Day) + 1));
        var parts = ImmutableSortedDictionary<int, Evidence>.Empty;
        return new FeedPool(
            feed.Counts ? 1 : 0,
            feed.Patience.Last.ToUnixTimeMilliseconds(),
            feed.Counts && !feed.Evidence.IsNone ? parts.Add(key, feed.Evidence) : parts);
    }

    public static FeedPool operator +(FeedPool left, FeedPool right)
    {
        var last = Math.Max(left.Last, right.Last);
        var parts = ImmutableSortedDictionary.CreateBuilder<int, Evidence>();
        foreach (var (key, evidence) in left.Parts.Concat(right.Parts))
        {
            if (key == NotLate || key * Day > last)
            {
                parts[key] = parts.GetValueOrDefault(key, Evidence.None) + evidence;
            }
        }

        return new FeedPool(left.Feeds + right.Feeds, last, parts.ToImmutable());
    }

    /// <summary>What all of it says.</summary>
    public Evidence Whole => Parts.Values.Aggregate(Evidence.None, (sum, part) => sum + part);

    public void Write(IBufferWriter<byte> output)
    {
        output.WriteNumber(Feeds);
        output.WriteNumber(Last);
        output.WriteNumber(Parts.Count);
        foreach (var (key, evidence) in Parts)
        {
            output.WriteNumber(key);
            evidence.Write(output);
        }
    }

    public static FeedPool Read(ref ByteReader input)
    {
        var (feeds, last) = (checked((int)input.ReadNumber()), input.ReadNumber());
        var parts = ImmutableSortedDictionary.CreateBuilder<int, Evidence>();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var key = checked((int)input.ReadNumber());
            parts[key] = Evidence.Read(ref input);
        }

        return new FeedPool(feeds, last, parts.ToImmutable());
    }
}

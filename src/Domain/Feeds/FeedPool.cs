using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    /// <summary>The pools of all sources among some feeds. A country has thousands: what comes in between is written over.</summary>
    public static IEnumerable<KeyValuePair<string, FeedPool>> AllOf(IEnumerable<FeedReading> feeds, Instant now)
    {
        var gathered = new Dictionary<string, Gathering>(StringComparer.Ordinal);
        foreach (var feed in feeds)
        {
            ref var gathering = ref CollectionsMarshal.GetValueRefOrAddDefault(gathered, feed.Source, out _);
            (gathering ??= new Gathering()).Add(feed, now);
        }

        return gathered.Select(source => KeyValuePair.Create(source.Key, source.Value.Whole));
    }

    public static FeedPool operator +(FeedPool left, FeedPool right)
    {
        var last = Math.Max(left.Last, right.Last);
        var parts = ImmutableSortedDictionary.CreateBuilder<int, Evidence>();
        foreach (var (key, evidence) in left.Parts.Concat(right.Parts))
        {
            if (Speaks(key, last))
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

    // Whether what was late on a day still counts, when somebody spoke last at a moment.
    private static bool Speaks(int key, long last) => key == NotLate || key * Day > last;

    private sealed class Gathering
    {
        private readonly Dictionary<int, Evidence.Sum> _parts = [];
        private int _feeds;
        private long _last = long.MinValue;

        public FeedPool Whole => new(
            _feeds, _last, _parts.Where(part => Speaks(part.Key, _last)).ToImmutableSortedDictionary(part => part.Key, part => part.Value.Whole));

        public void Add(FeedReading feed, Instant now)
        {
            _last = Math.Max(_last, feed.Patience.Last.ToUnixTimeMilliseconds());
            if (!feed.Counts)
            {
                return;
            }

            _feeds++;
            if (!feed.Evidence.IsNone)
            {
                var late = feed.Patience.LateFrom;
                var key = late > now ? NotLate : checked((int)((late.ToUnixTimeMilliseconds() / Day) + 1));
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_parts, key, out _);
                (sum ??= new Evidence.Sum()).With(feed.Evidence);
            }
        }
    }
}

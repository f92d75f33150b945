using System.Collections.Immutable;
using NodaTime;
using ParLive.Domain.Packing;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Feeds;

/// <summary>The feeds of many units as one: how the units stand, and each source as a whole. Sums add up in any order.</summary>
/// <remarks>
/// A source of many units falls silent in all of them at once only if it stopped itself, and that can be told much sooner than of
/// any one unit: independent feeds multiply their improbabilities (superposition; Cox and Smith, 1954). They are not quite independent, since
/// all offices are slow in the same hours, so the time is taken twice, and never shorter than the terms say.
/// </remarks>
public sealed class FeedSum
{
    // Once in a thousand million silences.
    private const double Doubt = 20.7;
    private const double Usual = 2.3;
    private const int Slack = 2;

    private readonly ImmutableSortedDictionary<string, FeedPool> _pools;

    private FeedSum(Coverage coverage, ImmutableSortedDictionary<string, FeedPool> pools) => (Coverage, _pools) = (coverage, pools);

    /// <summary>Of no unit; adding it changes nothing.</summary>
    public static FeedSum None { get; } = new(default, ImmutableSortedDictionary.Create<string, FeedPool>(StringComparer.Ordinal));

    /// <summary>How the units stand.</summary>
    public Coverage Coverage { get; }

    /// <summary>The sum of some units, as they stand at a moment.</summary>
    public static FeedSum Of(Instant now, params IEnumerable<UnitFeeds> units)
    {
        var (coverage, feeds) = (default(Coverage), new List<FeedReading>());
        foreach (var unit in units)
        {
            coverage += Coverage.Of(unit, now);
            feeds.AddRange(unit.Feeds.Where(feed => feed.Basis != FeedBasis.Ended));
        }

        return new FeedSum(coverage, None._pools.AddRange(FeedPool.AllOf(feeds, now)));
    }

    /// <summary>Of both together.</summary>
    public static FeedSum operator +(FeedSum left, FeedSum right)
    {
        var pools = left._pools.ToBuilder();
        foreach (var (source, pool) in right._pools)
        {
            Add(pools, source, pool);
        }

        return new FeedSum(left.Coverage + right.Coverage, pools.ToImmutable());
    }

    /// <summary>The sources that tell of two units or more, each as a whole.</summary>
    /// <param name="calendar">The calendar of the unit above them.</param>
    /// <param name="terms">The terms that hold there.</param>
    public IReadOnlyList<PoolReading> Pools(WorkingCalendar calendar, FeedTerms terms) =>
        [.. _pools.Where(pool => pool.Value.Feeds > 1).Select(pool => ReadingOf(pool.Key, pool.Value, calendar, terms))];

    /// <summary>All of it as bytes.</summary>
    public byte[] Encode() => PackedBytes.Of(this, static (output, sum) =>
    {
        var coverage = sum.Coverage;
        foreach (var count in (ReadOnlySpan<int>)[coverage.Live, coverage.Quiet, coverage.Late, coverage.Lost, coverage.NeverHeard, coverage.Learning])
        {
            output.WriteNumber(count);
        }

        output.WriteNumber(sum._pools.Count);
        foreach (var (source, pool) in sum._pools)
        {
            output.WriteText(source);
            pool.Write(output);
        }
    });

    /// <summary>Reads what was encoded.</summary>
    /// <exception cref="FormatException">The bytes are not such.</exception>
    public static FeedSum Decode(ReadOnlySpan<byte> bytes, TextPool? pool = null)
    {
        var input = new ByteReader(bytes, pool);
        var counts = new int[6];
        for (var place = 0; place < counts.Length; place++)
        {
            counts[place] = checked((int)input.ReadNumber());
        }

        var pools = None._pools.ToBuilder();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var source = input.ReadText() ?? throw new FormatException("A pool has no source.");
            pools[source] = FeedPool.Read(ref input);
        }

        return new FeedSum(new Coverage(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]), pools.ToImmutable());
    }

    private static PoolReading ReadingOf(string source, FeedPool pool, WorkingCalendar calendar, FeedTerms terms)
    {
        var evidence = pool.Whole;
        var most = calendar.WorkingDay * (evidence.IsNone ? terms.DaysWhileLearning : terms.DaysAtMost);
        var expected = Duration.Max(Slacked(evidence.ReachedAt(Doubt)) ?? most, terms.AtLeastTogether);
        expected = Duration.Min(Duration.Min(expected, most), terms.Set.GetValueOrDefault(source, most));
        var usual = Slacked(evidence.ReachedAt(Usual)) ?? expected / 2;
        return new PoolReading(source, pool.Feeds, expected, terms.From(Instant.FromUnixTimeMilliseconds(pool.Last), usual, expected, calendar));
    }

    private static Duration? Slacked(long? seconds) => seconds is { } known ? Duration.FromSeconds(Slack * known) : null;

    private static void Add(ImmutableSortedDictionary<string, FeedPool>.Builder pools, string source, FeedPool pool) =>
        pools[source] = pools.TryGetValue(source, out var known) ? known + pool : pool;
}

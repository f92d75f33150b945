using NodaTime;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Feeds;

/// <summary>What the silence of a unit's sources means, as moments: whoever has it can say at any time how the unit stands.</summary>
/// <remarks>
/// A source that died does not hide behind one that lives: the unit is late or lost with the worst of those that count. Whether it is live
/// or quiet follows from the best of them.
/// </remarks>
/// <param name="unit">The unit's key.</param>
/// <param name="feeds">Its sources.</param>
public sealed class UnitFeeds(string unit, IReadOnlyList<FeedReading> feeds)
{
    /// <summary>The unit's key.</summary>
    public string Unit => unit;

    /// <summary>Its sources, by name.</summary>
    public IReadOnlyList<FeedReading> Feeds => feeds;

    /// <summary>Whether nobody ever told of it.</summary>
    public bool IsNeverHeard => feeds.Count == 0;

    /// <summary>Whether too little was heard of it to know how its sources usually speak.</summary>
    public bool IsLearning => feeds.Any(feed => feed is { Counts: true, Basis: FeedBasis.Learning });

    /// <summary>How the unit stands. Never heard from is lost, and so is one of which nothing more is expected.</summary>
    public FeedState StateAt(Instant now)
    {
        var (best, worst) = (FeedState.Lost, FeedState.Live);
        foreach (var feed in feeds.Where(feed => feed.Counts))
        {
            var state = feed.Patience.StateAt(now);
            (best, worst) = (state < best ? state : best, state > worst ? state : worst);
        }

        return worst >= FeedState.Late ? worst : best;
    }

    /// <summary>The sources that make it late or lost.</summary>
    public IReadOnlyList<FeedReading> SilentAt(Instant now) =>
        [.. feeds.Where(feed => feed.Counts && feed.Patience.StateAt(now) >= FeedState.Late)];

    /// <summary>The next moment at which the state of a source that counts changes although nothing comes; null if there is none.</summary>
    public Instant? ChangesAfter(Instant now) => feeds.Where(feed => feed.Counts).Min(feed => feed.Patience.ChangesAfter(now));

    /// <summary>All of it as bytes.</summary>
    public byte[] Encode() => PackedBytes.Of((unit, feeds), static (output, all) =>
    {
        output.WriteText(all.unit);
        output.WriteNumber(all.feeds.Count);
        foreach (var feed in all.feeds)
        {
            FeedEncoding.Write(output, feed);
        }
    });

    /// <summary>Reads what was encoded.</summary>
    /// <exception cref="FormatException">The bytes are not such.</exception>
    public static UnitFeeds Decode(ReadOnlySpan<byte> bytes, TextPool? pool = null)
    {
        var input = new ByteReader(bytes, pool);
        var unit = input.ReadText() ?? throw new FormatException("There is no unit.");
        var feeds = new List<FeedReading>();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            feeds.Add(FeedEncoding.Read(ref input));
        }

        return new UnitFeeds(unit, feeds);
    }
}

using System.Buffers;
using ParLive.Domain.Packing;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Ranking;

/// <summary>What is known of a unit by indicator, and how much it had to do: what a digest carries upward and an edition keeps.</summary>
/// <remarks>Immutable; equal where all of it is. An indicator with nothing to divide by is no part of it.</remarks>
public sealed class EvidenceSet : IEquatable<EvidenceSet>
{
    /// <summary>How many whole local days before today it reaches back.</summary>
    public const int Days = 30;

    private readonly KeyValuePair<RankedIndicator, Evidence>[] _items;

    /// <summary>Keeps the evidence that has a value.</summary>
    /// <param name="volume">How many dossiers were resolved.</param>
    /// <param name="items">The evidence, each indicator once.</param>
    public EvidenceSet(long volume, IEnumerable<KeyValuePair<RankedIndicator, Evidence>> items)
    {
        Volume = volume;
        _items = [.. items.Where(item => item.Value.HasValue).OrderBy(item => item.Key.Number)];
    }

    // All of it has a value, and stands by number of the indicator.
    private EvidenceSet((long Volume, KeyValuePair<RankedIndicator, Evidence>[] Items) known) => (Volume, _items) = known;

    /// <summary>Of nothing.</summary>
    public static EvidenceSet Empty { get; } = new(0, []);

    /// <summary>How many dossiers were resolved.</summary>
    public long Volume { get; }

    /// <summary>The evidence that has a value, by number of the indicator.</summary>
    public IReadOnlyList<KeyValuePair<RankedIndicator, Evidence>> Items => _items;

    /// <summary>What is known of an indicator; null where there is nothing to judge by.</summary>
    public Evidence? this[RankedIndicator indicator]
    {
        get
        {
            foreach (var (known, evidence) in _items)
            {
                if (known.Number == indicator.Number)
                {
                    return evidence;
                }
            }

            return null;
        }
    }

    /// <summary>What some counts say.</summary>
    /// <remarks>Every unit that changes is read like this, so nothing is made of an indicator that has no value.</remarks>
    public static EvidenceSet Of(Counts counts)
    {
        var (items, kept) = (new KeyValuePair<RankedIndicator, Evidence>[RankedIndicators.All.Count], 0);
        foreach (var indicator in RankedIndicators.All)
        {
            if (EvidenceOf(indicator, counts) is { } evidence)
            {
                items[kept++] = new(indicator, evidence);
            }
        }

        return new((GaugeDefinitions.Resolved.Of(counts), items[..kept]));
    }

    /// <summary>What a timeline says of the last <see cref="Days"/> whole local days and today.</summary>
    public static EvidenceSet Of(Timeline timeline, Tick now) =>
        Of(Counts.Of(timeline, now, Tick.StartOf(Math.Max(0, now.Day - Days)), new Tick(now.Index + 1)));

    /// <summary>Of a rate alone, where its whole is the volume too.</summary>
    public static EvidenceSet Of(RankedIndicator indicator, Ratio ratio) => new(ratio.Whole, [new(indicator, new Evidence.Share(ratio))]);

    /// <summary>Only what a profile asks for.</summary>
    public EvidenceSet For(RankingProfile profile) =>
        new(Volume, _items.Where(item => profile.Weights.Any(weight => weight.Indicator.Equals(item.Key))));

    /// <summary>As bytes; equal evidence has equal ones.</summary>
    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>(32);
        EvidenceEncoding.Write(output, this);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not those of evidence.</exception>
    public static EvidenceSet Parse(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        return EvidenceEncoding.Read(ref input);
    }

    private static Evidence? EvidenceOf(RankedIndicator indicator, Counts counts)
    {
        if (indicator.Rate is { } rate)
        {
            return rate.Of(counts) is { Whole: > 0 } ratio ? new Evidence.Share(ratio) : null;
        }

        return LogMoments.Of(counts) is { Count: > 0 } moments ? new Evidence.Time(moments) : null;
    }

    /// <inheritdoc/>
    public bool Equals(EvidenceSet? other) => other is not null && Volume == other.Volume && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EvidenceSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Aggregate(Volume.GetHashCode(), (hash, item) => HashCode.Combine(hash, item.Key, item.Value));
}

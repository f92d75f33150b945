using System.Runtime.InteropServices;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;

namespace ParLive.Domain.Timelines;

/// <summary>A sum of contributions on a time axis: a sparse difference array over minutes, hours and days, for all measures.</summary>
/// <remarks>
/// A flow over a range is the sum of its entries in that range, a level the sum of all entries up to a moment. Timelines add
/// up in any order. Not safe for use from several threads, not even for reading.
/// </remarks>
public sealed class Timeline
{
    private const int Few = 512;

    // Lent to a timeline that changes until it is read, so that those that rest hold no room.
    [ThreadStatic]
    private static Dictionary<long, int>? _spare;
    [ThreadStatic]
    private static KeyValuePair<long, int>[]? _sorted;

    // Those that came since the last reading wait aside, so that many are written into the buckets at once.
    private readonly Buckets _settled = new();
    private Dictionary<long, int>? _recent;

    /// <summary>Where its minutes and hours begin.</summary>
    public Horizon Horizon { get; private set; }

    /// <summary>The checksum of all entries; compaction leaves it as it is.</summary>
    public Checksum Checksum { get; private set; }

    /// <summary>Whether everything that was added has been taken away again.</summary>
    public bool IsZero
    {
        get
        {
            Settle();
            return _settled.Count == 0;
        }
    }

    /// <summary>How many buckets hold an amount.</summary>
    public int Count
    {
        get
        {
            Settle();
            return _settled.Count;
        }
    }

    /// <summary>Its entries in the order of time, each at the start of its bucket.</summary>
    public IEnumerable<Entry> Entries
    {
        get
        {
            Settle();
            return _settled.Entries;
        }
    }

    /// <summary>Adds an entry to the bucket its minute falls in.</summary>
    public void Add(Entry entry)
    {
        if (entry.Amount == 0)
        {
            return;
        }

        AddRecent(Horizon.BucketOf(entry.At), entry.Measure, entry.Amount);
        Checksum += Checksum.Of(entry);
        if (_recent!.Count > Math.Max(32, _settled.Count / 2))
        {
            Settle();
        }
    }

    /// <summary>Adds entries.</summary>
    public void Add(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>Adds another timeline; the later of the two horizons holds from then on.</summary>
    public void Add(Timeline other)
    {
        Compact(other.Horizon);
        Add(other.Entries);
    }

    /// <summary>The sum of a measure over [from, to).</summary>
    public long Sum(Measure measure, Tick from, Tick to) => Sums(from, to)[measure.Number];

    /// <summary>The sums of all measures over [from, to), by their numbers.</summary>
    public long[] Sums(Tick from, Tick to)
    {
        Settle();
        var sums = _settled.SumsBefore(Entry.KeyOf(to, default));
        if (from <= Tick.First || from >= to)
        {
            return from >= to ? new long[AllMeasures.Count] : sums;
        }

        var before = _settled.SumsBefore(Entry.KeyOf(from, default));
        for (var number = 0; number < sums.Length; number++)
        {
            sums[number] -= before[number];
        }

        return sums;
    }

    /// <summary>The levels of all measures at the close of a minute, by their numbers.</summary>
    public long[] Levels(Tick at)
    {
        Settle();
        return _settled.SumsBefore(Entry.KeyAfter(at));
    }

    /// <summary>The level of a measure at the close of a minute.</summary>
    public long Level(Measure measure, Tick at) => Levels(at)[measure.Number];

    /// <summary>The first minute after another that holds an entry of some measures: until then none of them changes without an event.</summary>
    /// <returns>The minute; null if they never change by themselves.</returns>
    public Tick? NextChange(Tick after, params ReadOnlySpan<Measure> measures)
    {
        Settle();
        return _settled.FirstOf(measures, Entry.KeyAfter(after));
    }

    /// <summary>Moves the horizon forward: what falls before it is kept by the hour, then by the day.</summary>
    public void Compact(Horizon horizon)
    {
        var later = Horizon.Max(horizon);
        if (later == Horizon)
        {
            return;
        }

        Settle();
        // What was kept by the day already stays where it is.
        var from = Entry.KeyOf(Tick.StartOf(Math.Min(Horizon.HoursFrom, later.HoursFrom)), default);
        Horizon = later;
        foreach (var (key, amount) in _settled.Take(from, Entry.KeyOf(Tick.StartOf(later.MinutesFrom), default)))
        {
            AddRecent(later.BucketOf(Entry.TickOf(key)), Entry.MeasureOf(key), amount);
        }

        Settle();
    }

    private void AddRecent(Tick bucket, Measure measure, int amount)
    {
        if (_recent is null)
        {
            (_recent, _spare) = (_spare ?? [], null);
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_recent, Entry.KeyOf(bucket, measure), out _) += amount;
    }

    private void Settle()
    {
        if (_recent is not { } recent)
        {
            return;
        }

        if (_sorted is null || _sorted.Length < recent.Count)
        {
            _sorted = new KeyValuePair<long, int>[Math.Max(Few, recent.Count)];
        }

        ((ICollection<KeyValuePair<long, int>>)recent).CopyTo(_sorted, 0);
        var sorted = _sorted.AsSpan(0, recent.Count);
        sorted.Sort(static (left, right) => left.Key.CompareTo(right.Key));
        recent.Clear();
        _recent = null;
        // A leaf may have been loaded with years at once; nobody shall keep the room that took.
        _spare = recent.Capacity <= Few ? recent : _spare;
        _settled.Merge(sorted);
        _sorted = _sorted.Length <= 2 * Few ? _sorted : null;
    }
}

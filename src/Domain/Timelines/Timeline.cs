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
    private const int Few = 32;
    private const int Many = 2_048;
    private readonly Buckets _settled = new();

    // Those that came since the last reading, so that many are written into the buckets at once.
    private readonly WaitingEntries _recent = new();

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
    }

    /// <summary>Adds entries.</summary>
    public void Add(IEnumerable<Entry> entries)
    {
        if (entries.TryGetNonEnumeratedCount(out var count) && count > Many)
        {
            AddHistory(entries, count);
            return;
        }

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
        if (from >= to)
        {
            return new long[AllMeasures.Count];
        }

        var sums = SumsBefore(to);
        if (from <= Tick.First)
        {
            return sums;
        }

        var before = SumsBefore(from);
        for (var number = 0; number < sums.Length; number++)
        {
            sums[number] -= before[number];
        }

        return sums;
    }

    /// <summary>The sums of all measures before a minute, by their numbers, into room that is used again and again.</summary>
    internal void SumsBefore(Tick to, long[] sums)
    {
        Settle();
        _settled.SumsBefore(Entry.KeyOf(to, default), sums);
    }

    /// <summary>The levels of all measures at the close of a minute, by their numbers.</summary>
    public long[] Levels(Tick at)
    {
        Settle();
        var levels = new long[AllMeasures.Count];
        _settled.SumsBefore(Entry.KeyAfter(at), levels);
        return levels;
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

    // At once, so that a history of any length is not written anew for each part of it.
    private void AddHistory(IEnumerable<Entry> entries, int count)
    {
        var (keys, amounts, place) = (new long[count], new int[count], 0);
        foreach (var entry in entries)
        {
            (keys[place], amounts[place]) = (Entry.KeyOf(Horizon.BucketOf(entry.At), entry.Measure), entry.Amount);
            Checksum += Checksum.Of(entry);
            place++;
        }

        Settle();
        var kept = WaitingEntries.Collapse(keys, amounts);
        _settled.Merge(keys.AsSpan(0, kept), amounts.AsSpan(0, kept));
    }

    private long[] SumsBefore(Tick to)
    {
        var sums = new long[AllMeasures.Count];
        SumsBefore(to, sums);
        return sums;
    }

    private void AddRecent(Tick bucket, Measure measure, int amount)
    {
        // At most half as many wait as there are buckets: what is lent is kept by the lender.
        if (_recent.Count >= Math.Clamp(_settled.Count / 2, Few, Many))
        {
            Settle();
        }

        _recent.Add(Entry.KeyOf(bucket, measure), amount);
    }

    private void Settle()
    {
        if (_recent.Count > 0)
        {
            _recent.MoveTo(_settled);
        }
    }
}

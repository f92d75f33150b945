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
    private const int RoomKept = 1024;

    // Settled entries, sorted by key; those that came since wait aside, so that adding costs no shift of a long array.
    private long[] _keys = [];
    private int[] _amounts = [];
    private int _count;
    private readonly Dictionary<long, int> _recent = [];

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
            return _count == 0;
        }
    }

    /// <summary>How many buckets hold an amount.</summary>
    public int Count
    {
        get
        {
            Settle();
            return _count;
        }
    }

    /// <summary>Its entries in the order of time, each at the start of its bucket.</summary>
    public IEnumerable<Entry> Entries
    {
        get
        {
            Settle();
            return Enumerable.Range(0, _count).Select(place => Entry.Of(_keys[place], _amounts[place]));
        }
    }

    /// <summary>Adds an entry to the bucket its minute falls in.</summary>
    public void Add(Entry entry)
    {
        if (entry.Amount == 0)
        {
            return;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_recent, Entry.KeyOf(Horizon.BucketOf(entry.At), entry.Measure), out _) += entry.Amount;
        Checksum += Checksum.Of(entry);
        if (_recent.Count > Math.Max(32, _count / 2))
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
    public long Sum(Measure measure, Tick from, Tick to)
    {
        Settle();
        var sum = 0L;
        for (var place = PlaceOf(from); place < _count && Entry.TickOf(_keys[place]) < to; place++)
        {
            sum += Entry.MeasureOf(_keys[place]) == measure ? _amounts[place] : 0;
        }

        return sum;
    }

    /// <summary>The sums of all measures over [from, to), by their numbers.</summary>
    public long[] Sums(Tick from, Tick to)
    {
        Settle();
        var sums = new long[AllMeasures.Count];
        var end = PlaceOf(to);
        for (var place = PlaceOf(from); place < end; place++)
        {
            sums[Entry.MeasureOf(_keys[place]).Number] += _amounts[place];
        }

        return sums;
    }

    /// <summary>The level of a measure at the close of a minute.</summary>
    public long Level(Measure measure, Tick at) => Sum(measure, Tick.First, new Tick(at.Index + 1));

    /// <summary>The first minute after another that holds an entry of some measures: until then none of them changes without an event.</summary>
    /// <returns>The minute; null if they never change by themselves.</returns>
    public Tick? NextChange(Tick after, params ReadOnlySpan<Measure> measures)
    {
        Settle();
        for (var place = PlaceOf(new Tick(after.Index + 1)); place < _count; place++)
        {
            if (measures.Contains(Entry.MeasureOf(_keys[place])))
            {
                return Entry.TickOf(_keys[place]);
            }
        }

        return null;
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
        Horizon = later;
        var past = PlaceOf(Tick.StartOf(later.MinutesFrom));
        for (var place = 0; place < past; place++)
        {
            var (key, amount) = (_keys[place], _amounts[place]);
            _amounts[place] = 0;
            CollectionsMarshal.GetValueRefOrAddDefault(
                _recent, Entry.KeyOf(later.BucketOf(Entry.TickOf(key)), Entry.MeasureOf(key)), out _) += amount;
        }

        Settle();
    }

    private int PlaceOf(Tick tick)
    {
        var place = Array.BinarySearch(_keys, 0, _count, Entry.KeyOf(tick, default));
        return place < 0 ? ~place : place;
    }

    private void Settle()
    {
        if (_recent.Count == 0)
        {
            return;
        }

        var recent = _recent.ToArray();
        _recent.Clear();
        // A leaf may have been loaded with years at once; it shall not keep the room that took.
        if (_recent.Capacity > RoomKept)
        {
            _recent.TrimExcess();
        }

        Array.Sort(recent, static (left, right) => left.Key.CompareTo(right.Key));
        Merge(recent);
    }

    private void Merge(KeyValuePair<long, int>[] recent)
    {
        var keys = new long[_count + recent.Length];
        var amounts = new int[keys.Length];
        var (settled, fresh, count) = (0, 0, 0);
        while (settled < _count || fresh < recent.Length)
        {
            var key = fresh == recent.Length || (settled < _count && _keys[settled] <= recent[fresh].Key) ? _keys[settled] : recent[fresh].Key;
            var amount = settled < _count && _keys[settled] == key ? _amounts[settled++] : 0;
            amount += fresh < recent.Length && recent[fresh].Key == key ? recent[fresh++].Value : 0;
            if (amount != 0)
            {
                (keys[count], amounts[count]) = (key, amount);
                count++;
            }
        }

        (_keys, _amounts, _count) = (Fitted(keys, count), Fitted(amounts, count), count);
    }

    private static T[] Fitted<T>(T[] array, int count) => count == array.Length ? array : array[..count];
}

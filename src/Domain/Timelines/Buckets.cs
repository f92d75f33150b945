using System.Runtime.InteropServices;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;

namespace ParLive.Domain.Timelines;

/// <summary>The settled buckets of a timeline in the order of time, with the sums of all measures up to one of them.</summary>
/// <remarks>
/// They stand in short runs of bytes, so that a country of timelines fits into memory and a change writes some dozens of them anew. A level is read
/// from remembered sums forward or backward, so that years of history are not added up for each reading. Two are remembered: most
/// readings ask for now and for where their range began, which a country's month of hours lies between.
/// </remarks>
internal sealed class Buckets
{
    // Written anew together; and how many a run has when it is written first, so that some find room in it.
    private const int Most = 64;
    private const int Usual = 48;

    // In runs: what is nearer than that is added up again sooner than it is remembered.
    private const int Near = 16;

    [ThreadStatic]
    private static List<KeyValuePair<long, int>>? _merged;

    private readonly List<BucketRun> _runs = [];

    // The one that was used last stands first.
    private Landmark? _latest;
    private Landmark? _other;

    /// <summary>How many buckets hold an amount.</summary>
    public int Count { get; private set; }

    /// <summary>All of them in the order of time.</summary>
    public IEnumerable<Entry> Entries => _runs.SelectMany(run => run.Entries);

    /// <summary>Adds amounts to buckets, in the order of their keys, each key once.</summary>
    public void Merge(ReadOnlySpan<long> keys, ReadOnlySpan<int> amounts)
    {
        for (var place = 0; place < keys.Length; place++)
        {
            _latest?.Note(keys[place], amounts[place]);
            _other?.Note(keys[place], amounts[place]);
        }

        while (!keys.IsEmpty)
        {
            var run = RunOf(keys[0]);
            var here = 1;
            while (here < keys.Length && (run + 1 >= _runs.Count || keys[here] < _runs[run + 1].First))
            {
                here++;
            }

            var merged = Scratch();
            Merge(_runs.Count == 0 ? default : _runs[run], keys[..here], amounts[..here], merged);
            Replace(run, Math.Min(1, _runs.Count), merged);
            keys = keys[here..];
            amounts = amounts[here..];
        }
    }

    /// <summary>Takes the buckets from one key until before another out, and hands them over.</summary>
    public IReadOnlyList<KeyValuePair<long, int>> Take(long from, long to)
    {
        var taken = new List<KeyValuePair<long, int>>();
        if (_runs.Count == 0 || from >= to)
        {
            return taken;
        }

        var (kept, first, last) = (Scratch(), RunOf(from), RunOf(to));
        for (var run = first; run <= last; run++)
        {
            foreach (var bucket in _runs[run])
            {
                (bucket.Key >= from && bucket.Key < to ? taken : kept).Add(bucket);
            }
        }

        (_latest, _other) = (null, null);
        Replace(first, last - first + 1, kept);
        return taken;
    }

    /// <summary>The sums of all measures over all buckets before a key, each at its number.</summary>
    public void SumsBefore(long key, long[] sums)
    {
        var to = RunOf(key);
        UseNearest(to);
        var from = _latest is null ? 0 : RunOf(_latest.To);
        var isNear = _latest is not null && Math.Abs(to - from) <= to;
        var start = isNear ? _latest!.To : long.MinValue;
        if (isNear)
        {
            _latest!.Sums.CopyTo(sums);
        }
        else
        {
            Array.Clear(sums);
        }

        Add(sums, start, key, 1);
        Add(sums, key, start, -1);
        if (Math.Abs(to - (isNear ? from : 0)) > Near)
        {
            (_latest, _other) = (new Landmark(key, [.. sums]), _latest);
        }
    }

    /// <summary>The first bucket of one of some measures from a key on; null if there is none.</summary>
    public Tick? FirstOf(ReadOnlySpan<Measure> measures, long key)
    {
        for (var run = RunOf(key); run < _runs.Count; run++)
        {
            foreach (var bucket in _runs[run])
            {
                if (bucket.Key >= key && measures.Contains(Entry.MeasureOf(bucket.Key)))
                {
                    return Entry.TickOf(bucket.Key);
                }
            }
        }

        return null;
    }

    // The run in which a key stands or would stand.
    private int RunOf(long key)
    {
        var (from, to) = (0, _runs.Count - 1);
        while (from < to)
        {
            var middle = (from + to + 1) / 2;
            (from, to) = _runs[middle].First <= key ? (middle, to) : (from, middle - 1);
        }

        return from;
    }

    private static List<KeyValuePair<long, int>> Scratch()
    {
        // One that once held a country's years goes.
        _merged = _merged is { Capacity: <= 16 * Most } ? _merged : new List<KeyValuePair<long, int>>(2 * Most);
        _merged.Clear();
        return _merged;
    }

    private static void Merge(BucketRun run, ReadOnlySpan<long> keys, ReadOnlySpan<int> amounts, List<KeyValuePair<long, int>> merged)
    {
        var next = 0;
        foreach (var (key, amount) in run)
        {
            for (; next < keys.Length && keys[next] < key; next++)
            {
                AddUnlessZero(merged, keys[next], amounts[next]);
            }

            var isChanged = next < keys.Length && keys[next] == key;
            AddUnlessZero(merged, key, amount + (isChanged ? amounts[next] : 0));
            next += isChanged ? 1 : 0;
        }

        for (; next < keys.Length; next++)
        {
            AddUnlessZero(merged, keys[next], amounts[next]);
        }
    }

    private static void AddUnlessZero(List<KeyValuePair<long, int>> merged, long key, int amount)
    {
        if (amount != 0)
        {
            merged.Add(new(key, amount));
        }
    }

    private void Replace(int first, int runs, List<KeyValuePair<long, int>> buckets)
    {
        for (var run = first; run < first + runs; run++)
        {
            Count -= _runs[run].Count;
        }

        Count += buckets.Count;
        var all = CollectionsMarshal.AsSpan(buckets);
        if (runs == 1 && all.Length is > 0 and <= Most)
        {
            _runs[first] = BucketRun.Of(all, _runs[first].Bytes);
            return;
        }

        _runs.RemoveRange(first, runs);
        var pieces = (all.Length + Usual - 1) / Usual;
        _runs.InsertRange(first, Cut(buckets, pieces));
    }

    private static List<BucketRun> Cut(List<KeyValuePair<long, int>> buckets, int pieces)
    {
        var all = CollectionsMarshal.AsSpan(buckets);
        var runs = new List<BucketRun>(pieces);
        for (var piece = 0; piece < pieces; piece++)
        {
            var from = (int)((long)all.Length * piece / pieces);
            runs.Add(BucketRun.Of(all[from..(int)((long)all.Length * (piece + 1) / pieces)]));
        }

        return runs;
    }

    private void UseNearest(int to)
    {
        if (_latest is not null && _other is not null && Math.Abs(to - RunOf(_other.To)) < Math.Abs(to - RunOf(_latest.To)))
        {
            (_latest, _other) = (_other, _latest);
        }
    }

    private void Add(long[] sums, long from, long to, int sign)
    {
        if (from >= to)
        {
            return;
        }

        for (var run = RunOf(from); run < _runs.Count && _runs[run].First < to; run++)
        {
            foreach (var (key, amount) in _runs[run])
            {
                if (key >= to)
                {
                    return;
                }

                sums[Entry.MeasureOf(key).Number] += key >= from ? sign * amount : 0;
            }
        }
    }
}

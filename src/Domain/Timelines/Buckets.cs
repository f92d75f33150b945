using ParLive.Domain.Measures;

namespace ParLive.Domain.Timelines;

/// <summary>The settled buckets of a timeline in the order of time, with the sums of all measures up to one of them.</summary>
/// <remarks>
/// New buckets are merged from the end backwards into the room that is kept free, and a bucket that comes to zero stays until
/// there are many: a sum of a whole country is changed many times a second, and must not be copied each time. A level is read
/// from remembered sums forward or backward, so that years of history are not added up for each reading. Two are remembered: most
/// readings ask for now and for where their range began, which a country's month of minutes lies between.
/// </remarks>
internal sealed class Buckets
{
    private const int Near = 256;
    private long[] _keys = [];
    private int[] _amounts = [];
    private int _zeros;

    // The one that was used last stands first.
    private Landmark? _latest;
    private Landmark? _other;

    /// <summary>How many places there are, some of them perhaps zero.</summary>
    public int Places { get; private set; }

    /// <summary>How many buckets hold an amount.</summary>
    public int Count => Places - _zeros;

    public long KeyAt(int place) => _keys[place];

    public int AmountAt(int place) => _amounts[place];

    /// <summary>The first place whose key is not before another.</summary>
    public int PlaceOf(long key)
    {
        var place = Array.BinarySearch(_keys, 0, Places, key);
        return place < 0 ? ~place : place;
    }

    /// <summary>Adds amounts to buckets, in the order of their keys, each key once.</summary>
    public void Merge(Span<KeyValuePair<long, int>> news)
    {
        var fresh = 0;
        foreach (var (key, amount) in news)
        {
            if (amount == 0)
            {
                continue;
            }

            _latest?.Note(key, amount);
            _other?.Note(key, amount);

            if (PlaceOf(key) is var place && place < Places && _keys[place] == key)
            {
                _zeros += _amounts[place] == 0 ? -1 : 0;
                _amounts[place] += amount;
                _zeros += _amounts[place] == 0 ? 1 : 0;
            }
            else
            {
                news[fresh++] = new(key, amount);
            }
        }

        Insert(news[..fresh]);
        if (_zeros > Near && _zeros > Places / 4)
        {
            Squeeze();
        }
    }

    /// <summary>Takes the buckets of some places out, and hands them over.</summary>
    public IReadOnlyList<KeyValuePair<long, int>> Take(int from, int to)
    {
        var taken = new List<KeyValuePair<long, int>>(to - from);
        for (var place = from; place < to; place++)
        {
            taken.Add(new(_keys[place], _amounts[place]));
            _zeros += _amounts[place] == 0 ? 0 : 1;
            _amounts[place] = 0;
        }

        (_latest, _other) = (null, null);
        Squeeze();
        return taken;
    }

    /// <summary>The sums of all measures, by their numbers, over all buckets before a key.</summary>
    public long[] SumsBefore(long key)
    {
        var to = PlaceOf(key);
        UseNearest(to);
        var from = _latest is null ? 0 : PlaceOf(_latest.To);
        var isNear = _latest is not null && Math.Abs(to - from) <= to;
        var sums = isNear ? [.. _latest!.Sums] : new long[AllMeasures.Count];
        from = isNear ? from : 0;
        Add(sums, from, to, 1);
        Add(sums, to, from, -1);
        if (Math.Abs(to - from) > Near)
        {
            (_latest, _other) = (new Landmark(key, [.. sums]), _latest);
        }

        return sums;
    }

    /// <summary>Gives back the room that is kept free.</summary>
    public void Trim() => Resize(Places);

    private void UseNearest(int to)
    {
        if (_latest is not null && _other is not null && Math.Abs(to - PlaceOf(_other.To)) < Math.Abs(to - PlaceOf(_latest.To)))
        {
            (_latest, _other) = (_other, _latest);
        }
    }

    private void Add(long[] sums, int from, int to, int sign)
    {
        for (var place = from; place < to; place++)
        {
            sums[Entry.MeasureOf(_keys[place]).Number] += sign * _amounts[place];
        }
    }

    private void Insert(ReadOnlySpan<KeyValuePair<long, int>> fresh)
    {
        if (Places + fresh.Length > _keys.Length)
        {
            Resize(Places + fresh.Length + ((Places + fresh.Length) / 8));
        }

        var (settled, target) = (Places - 1, Places + fresh.Length - 1);
        for (var next = fresh.Length - 1; next >= 0; target--)
        {
            if (settled >= 0 && _keys[settled] > fresh[next].Key)
            {
                (_keys[target], _amounts[target]) = (_keys[settled], _amounts[settled]);
                settled--;
            }
            else
            {
                (_keys[target], _amounts[target]) = (fresh[next].Key, fresh[next].Value);
                next--;
            }
        }

        Places += fresh.Length;
    }

    private void Squeeze()
    {
        var kept = 0;
        for (var place = 0; place < Places; place++)
        {
            if (_amounts[place] != 0)
            {
                (_keys[kept], _amounts[kept]) = (_keys[place], _amounts[place]);
                kept++;
            }
        }

        (Places, _zeros) = (kept, 0);
        if (_keys.Length > Near && kept < _keys.Length / 2)
        {
            Resize(kept + (kept / 8));
        }
    }

    private void Resize(int room)
    {
        Array.Resize(ref _keys, room);
        Array.Resize(ref _amounts, room);
    }

    /// <summary>The sums of all buckets before a key.</summary>
    private sealed class Landmark(long to, long[] sums)
    {
        public long To => to;

        public long[] Sums => sums;

        public void Note(long key, int amount)
        {
            if (key < to)
            {
                sums[Entry.MeasureOf(key).Number] += amount;
            }
        }
    }
}

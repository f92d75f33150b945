using System.Buffers;

namespace ParLive.Domain.Timelines;

/// <summary>Entries that wait to be written or told together: put aside as they come, and sorted once when they are wanted.</summary>
/// <remarks>
/// Their room is lent, so that ten thousand units hold none while nothing waits. To look each up in a table as it comes would cost more than sorting them, and
/// tables leave a lot behind. Not safe for use from several threads.
/// </remarks>
public sealed class WaitingEntries
{
    private const int Few = 32;

    // The lender keeps what comes back for a long time; more than this is rarely wanted.
    private const int MostLent = 2_048;
    private long[] _keys = [];
    private int[] _amounts = [];

    /// <summary>How many wait; some may be in the same place.</summary>
    public int Count { get; private set; }

    /// <summary>Puts an entry aside.</summary>
    public void Add(Entry entry) => Add(entry.Key, entry.Amount);

    /// <summary>Puts entries aside.</summary>
    public void Add(IEnumerable<Entry> entries)
    {
        // Mostly an array, which is gone through without an object that remembers where one is.
        if (entries is Entry[] known)
        {
            foreach (var entry in known)
            {
                Add(entry);
            }

            return;
        }

        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        GiveBack(_keys, _amounts);
        (_keys, _amounts, Count) = ([], [], 0);
    }

    /// <summary>Hands them over in the order of their keys, each key once and none with nothing to add.</summary>
    public (long[] Keys, int[] Amounts) Take()
    {
        var count = Collapse(_keys.AsSpan(0, Count), _amounts.AsSpan(0, Count));
        var taken = (_keys.AsSpan(0, count).ToArray(), _amounts.AsSpan(0, count).ToArray());
        Clear();
        return taken;
    }

    internal void Add(long key, int amount)
    {
        if (Count == _keys.Length)
        {
            MakeRoom();
        }

        (_keys[Count], _amounts[Count]) = (key, amount);
        Count++;
    }

    /// <summary>Writes them into buckets.</summary>
    internal void MoveTo(Buckets buckets)
    {
        var count = Collapse(_keys.AsSpan(0, Count), _amounts.AsSpan(0, Count));
        buckets.Merge(_keys.AsSpan(0, count), _amounts.AsSpan(0, count));
        Clear();
    }

    /// <summary>Brings keys into order, each once and none with nothing to add; returns how many are left.</summary>
    internal static int Collapse(Span<long> keys, Span<int> amounts)
    {
        keys.Sort(amounts);
        var kept = 0;
        for (var place = 0; place < keys.Length;)
        {
            var (key, amount) = (keys[place], 0);
            for (; place < keys.Length && keys[place] == key; place++)
            {
                amount += amounts[place];
            }

            if (amount != 0)
            {
                (keys[kept], amounts[kept]) = (key, amount);
                kept++;
            }
        }

        return kept;
    }

    private void MakeRoom()
    {
        var (keys, amounts) = (_keys, _amounts);
        var room = Math.Max(Few, 2 * Count);
        _keys = room > MostLent ? new long[room] : ArrayPool<long>.Shared.Rent(room);
        _amounts = room > MostLent ? new int[room] : ArrayPool<int>.Shared.Rent(_keys.Length);
        keys.AsSpan(0, Count).CopyTo(_keys);
        amounts.AsSpan(0, Count).CopyTo(_amounts);
        GiveBack(keys, amounts);
    }

    private static void GiveBack(long[] keys, int[] amounts)
    {
        if (keys.Length is > 0 and <= MostLent)
        {
            ArrayPool<long>.Shared.Return(keys);
            ArrayPool<int>.Shared.Return(amounts);
        }
    }
}
